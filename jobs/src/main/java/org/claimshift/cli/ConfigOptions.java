package org.claimshift.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of every command that has settings. */
class ConfigOptions {
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
}
