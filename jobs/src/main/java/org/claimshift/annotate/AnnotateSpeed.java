package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The parts of {@code annotate} one by one, each over whole articles, for whoever times them. */
public final class AnnotateSpeed {
    private final SparkSession spark;
    private final ModelSet models;

    /** Names the models. */
    public AnnotateSpeed(SparkSession spark, ModelSet models) {
        this.spark = spark;
        this.models = models;
    }

    /** The articles as the step spreads them over its tasks. */
    public Dataset<Row> spread(Dataset<Row> articles) {
        return AnnotateJob.spread(articles, articles.count(), models.options());
    }

    /** Tokens of titles and bodies. */
    public long tokens(Dataset<Row> articles) {
        MapFunction<Row, Long> count = article -> texts(article).stream()
                .mapToLong(text -> Tokenizer.tokens(text).size())
                .sum();
        return articles.map(count, Encoders.LONG()).collectAsList().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Cutting the texts into tokens, sentences and windows. */
    public ForeachFunction<Row> cutting() {
        return article -> {
            for (String text : texts(article)) {
                List<Span> tokens = Tokenizer.tokens(text);
                if (Sentences.of(text, tokens).size() + Windows.of(text, tokens).size() > text.length() * 2) {
                    throw new IllegalStateException("More pieces than characters");
                }
            }
        };
    }

    /**
     * Spark NLP's sentence encoder over all text, with nothing else done.
     *
     * @param windows whether it gets the tagger's windows or sentences
     * @param batch texts in a call
     */
    public ForeachFunction<Row> encoder(boolean windows, int batch) {
        Annotator encoder = models.encoder(spark).with(batch, 512);
        return article -> {
            List<Annotation> pieces = new ArrayList<>();
            for (String text : texts(article)) {
                for (Span piece : pieces(text, windows)) {
                    String form = Encoder.modelForm(piece.of(text));
                    pieces.add(Annotator.of("document", 0, form.length(), form));
                }
            }
            encoder.annotate(pieces);
        };
    }

    private static List<Span> pieces(String text, boolean windows) {
        List<Span> tokens = Tokenizer.tokens(text);
        return windows
                ? Windows.of(text, tokens).stream()
                        .map(window -> new Span(
                                tokens.get(window.begin()).begin(),
                                tokens.get(window.end() - 1).end()))
                        .toList()
                : Sentences.of(text, tokens);
    }

    /** Tokens, tags and the spans that the tags make, without the rules. */
    public ForeachFunction<Row> tagging() {
        FieldReader reader = models.fieldReader(spark);
        return article -> texts(article).forEach(text -> reader.read("body", text, List.of()));
    }

    /** The whole step: tags, rules, vectors of title and lede; all rows of its three tables. */
    public ForeachFunction<Row> annotating() {
        ArticleAnnotator annotator = AnnotateJob.annotator(spark, models);
        return annotator::annotate;
    }

    private static List<String> texts(Row article) {
        String title = article.getAs("title");
        String body = article.getAs("body");
        return title == null ? List.of(body) : List.of(title, body);
    }
}
