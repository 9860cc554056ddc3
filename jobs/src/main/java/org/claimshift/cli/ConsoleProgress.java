package org.claimshift.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.claimshift.table.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a run's progress: on a terminal one line that is drawn over and over, elsewhere a plain log line now and then.
 * Spark reports a task's counts when the task ends, so the line moves in steps of a task.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("claimshift");
    private static final Duration DRAW = Duration.ofMillis(500);
    private static final Duration LOG_EVERY = Duration.ofSeconds(30);

    private final SparkSession spark;
    private final PrintStream terminal;
    private final Thread painter;
    private volatile Counting counting;
    private volatile String stage = "";

    private record Counting(String unit, long total, LongAccumulator counter, long startedNanos) {}

    /** @param terminal where to draw; null to log instead */
    ConsoleProgress(SparkSession spark, PrintStream terminal) {
        this.spark = spark;
        this.terminal = terminal;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
        painter.start();
    }

    /** Names the step that the following sentences belong to. */
    void stage(String name) {
        stage = name;
    }

    @Override
    public void step(String sentence) {
        counting = null;
        clear();
        spark.sparkContext().setJobGroup(stage, stage + ": " + sentence, false);
        LOG.info("{}: {}", stage, sentence);
    }

    @Override
    public LongAccumulator count(String unit, long total) {
        LongAccumulator counter = spark.sparkContext().longAccumulator(unit);
        counting = new Counting(unit, total, counter, System.nanoTime());
        return counter;
    }

    private void paint() {
        long loggedAt = System.nanoTime();
        long logged = -1;
        try {
            while (true) {
                Thread.sleep(DRAW.toMillis());
                Counting now = counting;
                if (now == null) {
                    continue;
                }
                if (terminal != null) {
                    terminal.print("\r  " + line(now) + "\u001b[K");
                    terminal.flush();
                } else if (System.nanoTime() - loggedAt > LOG_EVERY.toNanos() && now.counter.value() != logged) {
                    LOG.info("{}: {}", stage, line(now));
                    loggedAt = System.nanoTime();
                    logged = now.counter.value();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(Counting counting) {
        long done = Math.min(counting.counter.value(), counting.total);
        double seconds = (System.nanoTime() - counting.startedNanos) / 1e9;
        double rate = done / Math.max(seconds, 1e-3);
        String left = done == 0 ? "" : ", " + clock(Math.round((counting.total - done) / rate)) + " left";
        return String.format(Locale.ROOT, "%,d of %,d %s, %,.0f/s%s", done, counting.total, counting.unit, rate, left);
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void clear() {
        if (terminal != null) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }

    @Override
    public void close() {
        painter.interrupt();
        clear();
    }
}
