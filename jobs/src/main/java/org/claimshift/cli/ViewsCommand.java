package org.claimshift.cli;

import java.util.List;
import org.claimshift.table.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints views over what is published. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = {
            "Prints views over the published tables, for Spark SQL, DuckDB or pandas.",
            "",
            "Each table is a view of its own name with all its dates; each state table has a second one,",
            "current_<table>, with the state that the last date left. The text names run directories: print",
            "it anew after each run."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift views --for duckdb --root data > views.sql && duckdb -init views.sql",
            "  claimshift views --for pandas --root data > tables.py && python -i tables.py"
        })
final class ViewsCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(names = "--for", required = true, description = "Who reads them: ${COMPLETION-CANDIDATES}.")
    Views.Engine engine;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
    }

    @Override
    public Integer call() {
        // No session: only the pointers are read.
        print(Views.of(tables.open(Sessions.hadoop())).text(engine));
        return ExitCode.OK;
    }
}
