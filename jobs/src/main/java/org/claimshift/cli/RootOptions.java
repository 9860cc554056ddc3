package org.claimshift.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.claimshift.table.Root;
import picocli.CommandLine.Option;

/** Options of every command that touches tables. */
final class RootOptions {
    @Option(
            names = "--root",
            paramLabel = "URI",
            defaultValue = "${env:CLAIMSHIFT_ROOT:-claimshift-data}",
            description = "Where the tables are: a folder on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    String root;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings that override conf/claimshift.conf (HOCON). An unknown key is an error.")
    String config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over the file's; repeatable (--set group.quiet-days=7).")
    Map<String, String> sets = new LinkedHashMap<>();

    Settings settings(List<String> problems) {
        return Settings.load(config, sets, Sessions.hadoop(), problems);
    }

    /** The root, once a session has brought the file systems' configuration. */
    Root open(Configuration hadoop) {
        return new Root(root, hadoop);
    }
}
