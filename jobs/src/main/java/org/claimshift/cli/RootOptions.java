package org.claimshift.cli;

import org.apache.hadoop.conf.Configuration;
import org.claimshift.table.Root;
import picocli.CommandLine.Option;

/** Options of every command that touches tables. */
final class RootOptions extends ConfigOptions {
    @Option(
            names = "--root",
            paramLabel = "URI",
            defaultValue = "${env:CLAIMSHIFT_ROOT:-claimshift-data}",
            description = "Where the tables are: a folder on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    String root;

    /** The root, once a session has brought the file systems' configuration. */
    Root open(Configuration hadoop) {
        return new Root(root, hadoop);
    }
}
