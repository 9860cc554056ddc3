package org.claimshift.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.table.Table;

/** All that is said about one article, as rows of three tables. */
final class ArticleAnnotator implements Serializable {
    /** Columns {@code vectors}, {@code mentions} and {@code claims}: arrays of rows of their tables. */
    static final StructType SCHEMA = new StructType()
            .add("vectors", rowsOf(Table.ARTICLE_VECTORS))
            .add("mentions", rowsOf(Table.ENTITY_MENTIONS))
            .add("claims", rowsOf(Table.CLAIMS));

    private static final int LEDE_PARAGRAPHS = 2;

    private final FieldReader reader;
    private final Encoder encoder;
    private final Aliases aliases;
    private final AnnotateOptions options;

    ArticleAnnotator(FieldReader reader, Encoder encoder, Aliases aliases, AnnotateOptions options) {
        this.reader = reader;
        this.encoder = encoder;
        this.aliases = aliases;
        this.options = options;
    }

    private static ArrayType rowsOf(Table table) {
        return DataTypes.createArrayType(table.schema(), false);
    }

    /**
     * Annotates a row of {@code articles}.
     *
     * @return a row of {@link #SCHEMA}
     * @throws IllegalStateException naming the article, if a rule or a model fails on it
     */
    Row annotate(Row row) {
        Article article = Article.of(row);
        try {
            return annotate(article);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Cannot annotate article " + article.articleId() + ": " + e, e);
        }
    }

    private Row annotate(Article article) {
        List<Row> mentions = new ArrayList<>();
        List<Row> claims = new ArrayList<>();
        List<Span> lede = lede(article);
        if (article.language() == null || options.languages().contains(article.language())) {
            List<TaggedField> fields = new ArrayList<>();
            fields.add(reader.read("body", article.body(), article.furniture()));
            if (article.title() != null) {
                fields.add(reader.read("title", article.title(), List.of()));
            }
            EntityNames names =
                    new EntityNames(fields.stream().map(TaggedField::document).toList(), aliases);
            for (TaggedField field : fields) {
                boolean body = field.document().field().equals("body");
                int ledeEnd = body ? lede.get(lede.size() - 1).end() : Integer.MAX_VALUE;
                mentions.addAll(new MentionRows(article, field.document(), names).rows());
                claims.addAll(new ClaimRows(article, field, names, options.leastConfidence(), ledeEnd).rows());
            }
        }
        return RowFactory.create(vectors(article, lede).toArray(), mentions.toArray(), claims.toArray());
    }

    private List<Row> vectors(Article article, List<Span> lede) {
        List<Row> rows = new ArrayList<>();
        if (article.title() != null) {
            addVector(rows, article, "title", article.title());
        }
        StringBuilder text = new StringBuilder();
        int left = options.ledeTokens();
        String body = withoutFurniture(article);
        for (Span paragraph : lede) {
            String written = paragraph.of(body);
            List<Span> tokens = Tokenizer.tokens(written);
            if (left > 0 && !tokens.isEmpty()) {
                text.append(
                                written,
                                0,
                                tokens.get(Math.min(left, tokens.size()) - 1).end())
                        .append('\n');
                left -= tokens.size();
            }
        }
        addVector(rows, article, "lede", text.toString());
        return rows;
    }

    /** The body with blanks for its furniture, which may stand in mid-paragraph. */
    static String withoutFurniture(Article article) {
        char[] body = article.body().toCharArray();
        article.furniture().forEach(span -> Arrays.fill(body, span.begin(), span.end(), ' '));
        return new String(body);
    }

    private void addVector(List<Row> rows, Article article, String field, String text) {
        float[] vector = encoder.vector(text);
        if (vector == null) {
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", article.articleId());
        row.put("field", field);
        row.put("model", encoder.label());
        row.put("vector", vector);
        rows.add(Rows.of(Table.ARTICLE_VECTORS.schema(), row));
    }

    /** The first paragraphs of the body that have tokens outside of its furniture; an empty span where there are none. */
    private static List<Span> lede(Article article) {
        List<Span> paragraphs = new ArrayList<>();
        List<Span> tokens = FieldReader.outside(Tokenizer.tokens(article.body()), article.furniture());
        int begin = 0;
        for (int i = 1; i <= tokens.size() && paragraphs.size() < LEDE_PARAGRAPHS; i++) {
            if (i == tokens.size()
                    || Windows.breaks(
                            article.body(),
                            tokens.get(i - 1).end(),
                            tokens.get(i).begin())) {
                paragraphs.add(
                        new Span(tokens.get(begin).begin(), tokens.get(i - 1).end()));
                begin = i;
            }
        }
        return paragraphs.isEmpty() ? List.of(new Span(0, 0)) : paragraphs;
    }
}
