package org.claimshift.cli;

import java.util.Arrays;
import java.util.List;
import org.claimshift.align.AlignJob;
import org.claimshift.align.AlignOptions;
import org.claimshift.compare.CompareJob;
import org.claimshift.compare.CompareOptions;
import org.claimshift.group.GroupJob;
import org.claimshift.group.GroupOptions;
import org.claimshift.table.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands that run one step. A step run alone drops what later steps published for the date. */
final class StepCommands {
    private StepCommands() {}

    private static List<Job> one(Job job) {
        return Arrays.asList(job);
    }

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = {
                "Loads article collections, and finds copies and reprints.",
                "",
                "Tables articles, rejected_articles and article_origins.",
                "Every record read is accepted, rejected with its reasons, or a repetition of what is there."
            },
            footer = {
                "",
                "Examples:",
                "  claimshift ingest --root data --date 2024-10-22 --input 'in/2024-10-22/*.jsonl.gz'",
                "  claimshift ingest --root data --date 2024-10-22 -i pages/ --format text --set ingest.zone=Europe/Kyiv"
            })
    static final class Ingest extends JobCommand {
        @Mixin
        InputOptions input;

        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            return one(input.job(settings, problems));
        }
    }

    @Command(
            name = "annotate",
            mixinStandardHelpOptions = true,
            description = {
                "Reads who says what in the date's articles, by models and rules.",
                "",
                "Tables article_vectors, entity_mentions and claims."
            },
            footer = {"", "Example:", "  claimshift annotate --root data --date 2024-10-22"})
    static final class Annotate extends JobCommand {
        @Mixin
        ModelOptions.Annotate model;

        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            return one(model.annotate(settings, problems));
        }
    }

    @Command(
            name = "group",
            mixinStandardHelpOptions = true,
            description = {
                "Finds the articles that report the same event.",
                "",
                "Tables events, event_articles and event_lineage."
            },
            footer = {"", "Example:", "  claimshift group --root data --date 2024-10-22"})
    static final class Group extends JobCommand {
        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            GroupOptions options = settings.section("group", GroupOptions::from, problems);
            return one(options == null ? null : new GroupJob(options));
        }
    }

    @Command(
            name = "embed",
            mixinStandardHelpOptions = true,
            description = {
                "Gives the claims of events with two or more outlets their vectors.",
                "",
                "Table claim_vectors."
            },
            footer = {"", "Example:", "  claimshift embed --root data --date 2024-10-22"})
    static final class Embed extends JobCommand {
        @Mixin
        ModelOptions model;

        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            return one(model.embed(settings, problems));
        }
    }

    @Command(
            name = "align",
            mixinStandardHelpOptions = true,
            description = {
                "Lines up the claims of an event that state the same proposition.",
                "",
                "Tables claim_threads and claim_variants."
            },
            footer = {"", "Example:", "  claimshift align --root data --date 2024-10-22"})
    static final class Align extends JobCommand {
        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            AlignOptions options = settings.section("align", AlignOptions::from, problems);
            return one(options == null ? null : new AlignJob(options));
        }
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = {
                "Compares the variants of each thread: what shifted, what was left out.",
                "",
                "Tables claim_shifts, omissions and outlet_profiles."
            },
            footer = {"", "Example:", "  claimshift compare --root data --date 2024-10-22"})
    static final class Compare extends JobCommand {
        @Override
        List<Job> jobs(Settings settings, List<String> problems) {
            CompareOptions options = settings.section("compare", CompareOptions::from, problems);
            return one(options == null ? null : new CompareJob(options));
        }
    }

    /** The steps after ingest and annotate, for {@code nightly}. */
    static List<Job> later(Settings settings, ModelOptions model, List<String> problems) {
        GroupOptions group = settings.section("group", GroupOptions::from, problems);
        AlignOptions align = settings.section("align", AlignOptions::from, problems);
        CompareOptions compare = settings.section("compare", CompareOptions::from, problems);
        return Arrays.asList(
                group == null ? null : new GroupJob(group),
                model.embed(settings, problems),
                align == null ? null : new AlignJob(align),
                compare == null ? null : new CompareJob(compare));
    }
}
