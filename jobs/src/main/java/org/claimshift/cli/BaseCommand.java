package org.claimshift.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: what is wrong with its options is told before anything is begun, all of it at once. */
abstract class BaseCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    /** Adds a sentence for each thing that is wrong; called once, before {@link #call}. */
    abstract void validate(List<String> problems);

    /** Prints to where the command's result goes (standard output). */
    void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    /** What a root's dates left; empty, and told so, where nothing is published. */
    Optional<Snapshot> published(SparkSession spark, Root root) {
        Snapshot snapshot = Snapshot.latest(spark, root);
        if (snapshot.dates().isEmpty()) {
            print("Nothing is published under " + root.uri() + ".\n");
            return Optional.empty();
        }
        return Optional.of(snapshot);
    }

    /** Colours, where the terminal has them. */
    CommandLine.Help.Ansi ansi() {
        return System.getenv("CLAIMSHIFT_COLOR") != null ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.AUTO;
    }
}
