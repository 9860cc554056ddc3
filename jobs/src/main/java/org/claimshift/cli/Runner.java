package org.claimshift.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.claimshift.table.Checks;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Journal;
import org.claimshift.table.Root;
import org.claimshift.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a run: opens the draft, runs the jobs, checks what they wrote, publishes by one write, leaves one row in runs. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger("claimshift");
    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SparkSession spark;
    private final Root root;
    private final ConsoleProgress progress;

    Runner(SparkSession spark, Root root, ConsoleProgress progress) {
        this.spark = spark;
        this.root = root;
        this.progress = progress;
    }

    /**
     * What to do.
     *
     * @param command the command's name, for {@code runs.job}
     * @param jobs the steps in order
     * @param arguments the command line, for the journal
     */
    record Plan(String command, LocalDate date, List<Job> jobs, List<String> arguments, boolean failOnEmpty) {}

    /** Runs the plan; the exit code is also in the journal. */
    int run(Plan plan) {
        Instant started = Instant.now();
        String run = runId(started);
        Draft draft =
                Draft.open(spark, root, plan.date(), run, plan.jobs().get(0).stage(), progress);
        List<Checks.Result> checks = new ArrayList<>();
        try {
            for (Job job : plan.jobs()) {
                run(job, draft);
                checks.addAll(job.checks());
            }
            progress.stage("check");
            progress.step("keys, offsets and links of what was written");
            checks.addAll(Checks.of(draft));
            List<Checks.Result> broken =
                    checks.stream().filter(check -> !check.ok()).toList();
            if (!broken.isEmpty()) {
                String message = broken.stream()
                        .map(check -> check.name() + ": " + check.detail())
                        .collect(Collectors.joining("; "));
                LOG.error("A check failed, nothing was published: {}", message);
                append(plan, draft, checks, Journal.Status.FAILED, ExitCode.CHECK_FAILED, message, started);
                return ExitCode.CHECK_FAILED;
            }
            draft.publish();
        } catch (Throwable e) { // Scala throws checked exceptions that Java does not see, and an OutOfMemoryError is a
            // crash too.
            LOG.error(
                    "{} of {} ended by an error, nothing was published: {}",
                    plan.command(),
                    plan.date(),
                    e.getMessage());
            try {
                append(plan, draft, checks, Journal.Status.CRASHED, ExitCode.CRASHED, trace(e), started);
            } catch (Throwable journal) { // Spark or the file system may be what broke: the first error is the one to
                // tell.
                e.addSuppressed(journal);
            }
            throw e;
        }
        int code = plan.failOnEmpty() && isEmpty(draft) ? ExitCode.EMPTY : ExitCode.OK;
        append(plan, draft, checks, Journal.Status.PUBLISHED, code, null, started);
        LOG.info("{} {} published as run {}", plan.command(), plan.date(), run);
        return code;
    }

    private void run(Job job, Draft draft) {
        long begun = System.nanoTime();
        progress.stage(job.stage().label());
        job.run(draft);
        String rows = draft.rowsWritten().entrySet().stream()
                .filter(e -> e.getKey().stage() == job.stage())
                .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey().label(), e.getValue()))
                .collect(Collectors.joining(", "));
        LOG.info("{} done in {} s: {}", job.stage().label(), (System.nanoTime() - begun) / 1_000_000_000, rows);
    }

    private static boolean isEmpty(Draft draft) {
        return draft.today(Table.ARTICLES).isEmpty();
    }

    private void append(
            Plan plan,
            Draft draft,
            List<Checks.Result> checks,
            Journal.Status status,
            int code,
            String message,
            Instant started) {
        progress.stage("journal");
        progress.step("the run's row");
        new Journal(spark, root)
                .append(new Journal.Entry(
                        draft.run(),
                        plan.command(),
                        plan.date(),
                        plan.arguments(),
                        Version.text(),
                        plan.jobs().stream()
                                .flatMap(job -> job.inputs().stream())
                                .toList(),
                        plan.jobs().stream()
                                .flatMap(job -> job.models().stream())
                                .distinct()
                                .toList(),
                        draft.rowsWritten(),
                        status == Journal.Status.CRASHED ? Map.of() : rejects(draft),
                        checks,
                        status,
                        code,
                        message,
                        started,
                        Instant.now()));
    }

    private static Map<String, Long> rejects(Draft draft) {
        if (!draft.written().contains(Table.REJECTED_ARTICLES)) {
            return Map.of();
        }
        // As many rows as there are kinds of reason.
        return draft
                .today(Table.REJECTED_ARTICLES)
                .select(functions.explode(functions.col("reasons")).as("reason"))
                .groupBy("reason")
                .count()
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static String runId(Instant now) {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return RUN_TIME.format(now) + "-" + HexFormat.of().formatHex(random);
    }

    private static String trace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        String text = out.toString();
        return text.substring(0, Math.min(text.length(), 4000));
    }
}
