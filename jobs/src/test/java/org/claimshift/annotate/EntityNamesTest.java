package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.annotate.Document.TaggedSpan;
import org.junit.jupiter.api.Test;

/** Texts are marked: {PER ...}, {ORG ...}, {LOC ...} entities, {= ...} sources to be resolved in order. */
class EntityNamesTest {
    private static final Aliases ALIASES = Aliases.shipped();

    private static Document document(String field, String marked) {
        StringBuilder text = new StringBuilder();
        List<TaggedSpan> entities = new ArrayList<>();
        Matcher marks = Pattern.compile("[{](PER|ORG|LOC|MISC) ([^}]*)[}]").matcher(marked);
        int at = 0;
        while (marks.find()) {
            text.append(marked, at, marks.start());
            Span span = new Span(text.length(), text.length() + marks.group(2).length());
            entities.add(new TaggedSpan(span, marks.group(1), 0.9));
            text.append(marks.group(2));
            at = marks.end();
        }
        String plain = text.append(marked.substring(at)).toString();
        List<Span> tokens = Tokenizer.tokens(plain);
        return new Document(
                field,
                plain,
                tokens.stream()
                        .map(token -> new Token(token.begin(), token.end(), token.of(plain), null))
                        .toList(),
                Sentences.of(plain, tokens),
                entities);
    }

    private static List<String> canonical(Document... fields) {
        EntityNames names = new EntityNames(List.of(fields), ALIASES);
        List<String> found = new ArrayList<>();
        for (Document doc : fields) {
            doc.entities().forEach(entity -> found.add(names.canonical(doc, entity)));
        }
        return found;
    }

    @Test
    void shortFormsTakeTheFullestNameOfTheArticle() {
        assertThat(canonical(
                        document(
                                "body",
                                "{PER Mara Voss} met {PER Jon Voss}. {PER Mr. Voss} of the {ORG Lorn Harbour Board} left."
                                        + " {ORG LHB} and the {ORG Harbour Board} paid {PER Mara}. {ORG The Board’s}"),
                        document("title", "{PER Voss} leaves {ORG L.H.B.}")))
                .containsExactly(
                        "Mara Voss",
                        "Jon Voss",
                        "Jon Voss",
                        "Lorn Harbour Board",
                        "Lorn Harbour Board",
                        "Lorn Harbour Board",
                        "Mara Voss",
                        "Lorn Harbour Board",
                        "Mara Voss",
                        "Lorn Harbour Board");
    }

    @Test
    void aShortNameThatFitsTwoOrganisationsStaysItself() {
        assertThat(canonical(
                        document("body", "{ORG Lorn City Council}, {ORG Pell City Council}, the {ORG City Council}")))
                .endsWith("City Council");
    }

    @Test
    void idsDoNotDependOnInitialsCaseOrAccents() {
        assertThat(EntityNames.id("PER", "José J. Voss")).isEqualTo(EntityNames.id("PER", "JOSE VOSS"));
        assertThat(EntityNames.id("LOC", "Lorn")).isNotEqualTo(EntityNames.id("ORG", "Lorn"));
    }

    @Test
    void aliasesJoinWhatNoArticleExplains() {
        assertThat(canonical(document("body", "{LOC U.S.}, {LOC America}, {ORG UN}, {LOC Kiev}")))
                .containsExactly("United States", "United States", "United Nations", "Kyiv");
    }

    @Test
    void aWrongAliasLineIsNamed() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Aliases.read(new StringReader("type,alias,canonical_name\nLOC,Lorn")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("LOC,Lorn");
    }

    private static List<String> sources(String marked, String... sources) throws IOException {
        Document doc = document("body", marked);
        Speakers speakers = new Speakers(doc, new EntityNames(List.of(doc), ALIASES));
        List<String> known =
                List.of("PER Mara Voss", "PER Jon Pell", "LOC Ukraine", "ORG Lorn Harbour Board", "ORG Reuters");
        List<String> found = new ArrayList<>();
        int from = 0;
        for (String source : sources) {
            int begin = doc.text().indexOf(source, from);
            assertThat(begin).as("the text has '%s'", source).isNotNegative();
            from = begin + source.length();
            Optional<String> id = speakers.of(new Span(begin, from)).id();
            found.add(id.map(i -> known.stream()
                            .filter(k -> EntityNames.id(k.split(" ", 2)[0], k.split(" ", 2)[1])
                                    .equals(i))
                            .findFirst()
                            .orElse("another"))
                    .orElse("-"));
        }
        return found;
    }

    @Test
    void sourcesAreWhomTheyStandFor() throws IOException {
        assertThat(sources(
                        "Harbour spokesman {PER Jon Pell} said so. {PER Mara Voss} spoke. She said no. The spokesman said it"
                                + " again. {LOC Kyiv} said a. Officials in {LOC Kyiv} said b. The {ORG Lorn Harbour Board}"
                                + " said c. It added d. {PER Voss}, who said e. She said f.",
                        "Harbour spokesman Jon Pell",
                        "Mara Voss",
                        "She",
                        "The spokesman",
                        "Kyiv",
                        "Officials in Kyiv",
                        "The Lorn Harbour Board",
                        "It",
                        "who",
                        "She"))
                .containsExactly(
                        "PER Jon Pell",
                        "PER Mara Voss",
                        "PER Mara Voss",
                        "PER Jon Pell",
                        "LOC Ukraine",
                        "-",
                        "ORG Lorn Harbour Board",
                        "ORG Lorn Harbour Board",
                        "PER Mara Voss",
                        "PER Mara Voss");
    }

    @Test
    void aNameBesideTheSourceIsNotTheSource() throws IOException {
        assertThat(sources(
                        "A paper seen by {ORG Reuters} said a. {PER Mara Voss}'s lawyer said b. A friend of {PER Mara Voss} said"
                                + " c. A spokesman for the {ORG Lorn Harbour Board} said d.",
                        "A paper seen by Reuters",
                        "Mara Voss's lawyer",
                        "A friend of Mara Voss",
                        "A spokesman for the Lorn Harbour Board"))
                .containsExactly("-", "-", "-", "ORG Lorn Harbour Board");
    }

    @Test
    void aPronounFarFromAnySpeakerStandsForNobody() throws IOException {
        assertThat(sources(
                        "{PER Mara Voss} said so.\nA\nB\nC\nD " + "word ".repeat(120) + "\nShe said no.",
                        "Mara Voss",
                        "She"))
                .containsExactly("PER Mara Voss", "-");
    }
}
