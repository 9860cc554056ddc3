package org.claimshift.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Reads collections into rows: for each record of each file one row, an article or a reject.
 *
 * <p>Tasks get stretches of files by bytes, small files together. (Hadoop's own text input drops a line over its limit
 * without a word, and Spark's does not tell offsets.)
 */
final class CollectionReader implements Serializable {
    /** Bytes of a task, and what opening one more file counts as; Spark's own defaults. */
    private static final long TASK_BYTES = 64L << 20;

    private static final long OPEN_BYTES = 4L << 20;

    private final JsonParser json;
    private final TextPageParser text;
    private final CsvParser csv;
    private final HtmlParser html;
    private final WarcParser warc;
    private final IngestOptions options;

    CollectionReader(IngestOptions options, Outlets outlets) {
        Articles articles = new Articles(outlets, options);
        Fields fields = new Fields(options.fields());
        this.json = new JsonParser(fields, articles);
        this.csv = new CsvParser(fields, articles, options.csvEscape());
        this.html = new HtmlParser(articles, outlets);
        this.warc = new WarcParser(html, options.maxRecordBytes());
        this.text = new TextPageParser(articles, outlets);
        this.options = options;
    }

    /**
     * Reads files.
     *
     * @param notes collects, while the rows are made, what the user should know of single files
     * @return {@link RecordRows#SCHEMA}: for an article its columns; for a reject {@code raw},
     *     {@code reasons}, {@code source_file} and {@code position}
     */
    Dataset<Row> read(SparkSession spark, List<InputFile> files, CollectionAccumulator<Note> notes) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        long bytes = files.stream().mapToLong(file -> file.bytes() + OPEN_BYTES).sum();
        int cores = spark.sparkContext().defaultParallelism();
        List<ArrayList<Split>> tasks = tasks(files, Math.min(TASK_BYTES, Math.max(OPEN_BYTES, bytes / cores)));
        Broadcast<SerializableConfiguration> hadoop = context.broadcast(
                new SerializableConfiguration(spark.sessionState().newHadoopConf()));
        Broadcast<CollectionReader> reader = context.broadcast(this);
        return spark.createDataFrame(
                context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(splits -> reader.value()
                        .rows(splits, hadoop.value().value(), notes)),
                RecordRows.SCHEMA);
    }

    /** Cuts files into stretches and packs those into tasks of about so many bytes. */
    static List<ArrayList<Split>> tasks(List<InputFile> files, long taskBytes) {
        List<ArrayList<Split>> tasks = new ArrayList<>();
        ArrayList<Split> task = new ArrayList<>();
        long weight = 0;
        for (InputFile file : files) {
            long step = file.splittable() ? taskBytes : Math.max(1, file.bytes());
            for (long start = 0; start < file.bytes(); start += step) {
                long length = Math.min(step, file.bytes() - start);
                if (!task.isEmpty() && weight + length > taskBytes) {
                    tasks.add(task);
                    task = new ArrayList<>();
                    weight = 0;
                }
                task.add(new Split(file.name(), file.uri(), file.format(), start, length));
                weight += length + OPEN_BYTES / 64;
            }
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }

    /** The rows of a task's stretches; the parser holds nothing from one record to the next. */
    private Iterator<Row> rows(List<Split> splits, Configuration hadoop, CollectionAccumulator<Note> notes) {
        RecordRows rows =
                new RecordRows(splits, split -> RecordReader.open(split, hadoop, options, notes::add), this::parser);
        TaskContext task = TaskContext.get();
        task.addTaskCompletionListener((TaskCompletionListener) done -> rows.close());
        return rows;
    }

    private RecordParser parser(Format format) {
        return switch (format) {
            case CSV -> csv;
            case HTML -> html;
            case WARC -> warc;
            case TEXT -> text;
            default -> json;
        };
    }
}
