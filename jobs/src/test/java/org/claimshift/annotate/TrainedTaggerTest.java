package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tagger that the project ships, from its files to claims, on a text of ours. */
class TrainedTaggerTest {
    private static final String TEXT =
            """
            LORN, Oct. 22 — About 11,000 soldiers are training at ranges in the east, Marek Oduya, the head of military \
            intelligence, said on Tuesday.
            At least 2,600 of them would be sent to the Pell region, according to Oduya. “They will be ready by November 1,” \
            he added, “and we will see them 😀 at the front.”
            In Selm, Foreign Ministry spokeswoman Ana Kovač said the government could not confirm the report.
            Rain has closed three roads near Pell since Sunday.
            """;

    @TempDir
    static Path folder;

    @Test
    void saysWhoSaysWhat() throws IOException {
        ModelFolder models = new ModelFolder(folder.toString(), new Configuration());
        new ModelImport(SparkTests.session(), Path.of("../models/tagger"), sentence -> {}).into(models);
        FieldReader reader = Models.fieldReader(SparkTests.session(), models);
        TaggedField field = reader.read("body", TEXT, List.of());
        Article article =
                new Article("a", "Meridian", null, TEXT, List.of(), "en", LocalDateTime.of(2024, 10, 22, 9, 0));
        Aliases aliases = Aliases.shipped();
        EntityNames names = new EntityNames(List.of(field.document()), aliases);
        StructType schema = Table.CLAIMS.schema();
        List<Row> rows = new ClaimRows(article, field, names, 0.2, 100).rows();

        assertThat(rows)
                .extracting(row -> row.get(schema.fieldIndex("source_text")) + " | "
                        + row.get(schema.fieldIndex("cue_text")) + " | " + row.get(schema.fieldIndex("text")))
                .contains(
                        "Marek Oduya, the head of military intelligence, | said | About 11,000 soldiers are training at ranges"
                                + " in the east",
                        "Oduya | according to | At least 2,600 of them would be sent to the Pell region",
                        "he | added | “They will be ready by November 1,” he added, “and we will see them 😀 at the front.”",
                        "Foreign Ministry spokeswoman Ana Kovač | said | the government could not confirm the report")
                .anyMatch(claim -> claim.startsWith("null | null | Rain has closed three roads"));
        String oduya = EntityNames.id("PER", "Marek Oduya");
        assertThat(rows.stream().filter(row -> oduya.equals(row.get(schema.fieldIndex("source_entity_id")))))
                .as("the full name, the surname and the pronoun are one man")
                .hasSize(3);
        assertThat(field.document().entities())
                .extracting(entity -> entity.label() + " " + entity.span().of(TEXT))
                .contains("PER Marek Oduya", "PER Ana Kovač", "ORG Foreign Ministry", "LOC Selm");
    }
}
