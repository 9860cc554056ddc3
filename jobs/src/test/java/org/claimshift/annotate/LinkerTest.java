package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are marked: {S ...} source, {C ...} cue, {K ...} content, {+ ...} content that resumes the one before. */
class LinkerTest {
    private static final Pattern MARK = Pattern.compile("\\{([SCK+]) ([^}]*)}");

    private static List<String> link(String marked) {
        return link(marked, false);
    }

    private static List<String> link(String marked, boolean cited) {
        StringBuilder text = new StringBuilder();
        List<Role> roles = new ArrayList<>();
        Matcher marks = MARK.matcher(marked);
        int at = 0;
        while (marks.find()) {
            text.append(marked, at, marks.start());
            Kind kind =
                    switch (marks.group(1)) {
                        case "S" -> Kind.SOURCE;
                        case "C" -> Kind.CUE;
                        default -> Kind.CONTENT;
                    };
            Span span = new Span(text.length(), text.length() + marks.group(2).length());
            roles.add(new Role(span, kind, marks.group(1).equals("+"), 0.9));
            text.append(marks.group(2));
            at = marks.end();
        }
        String plain = text.append(marked.substring(at)).toString();
        List<Span> tokens = Tokenizer.tokens(plain);
        Document doc = new Document(
                "body",
                plain,
                tokens.stream()
                        .map(token -> new Token(token.begin(), token.end(), token.of(plain), null))
                        .toList(),
                Sentences.of(plain, tokens),
                List.of());
        List<Attribution> linked = Linker.link(new TaggedField(doc, roles));
        List<Attribution> told = Citations.resolve(doc, linked).stream()
                .map(Relayed::attribution)
                .toList();
        return (cited ? told : linked)
                .stream()
                        .map(a -> text(a.source(), plain) + " | " + text(a.cue(), plain) + " | "
                                + String.join(
                                        " ... ",
                                        a.parts().stream()
                                                .map(part -> part.of(plain))
                                                .toList()))
                        .toList();
    }

    private static String text(Span span, String text) {
        return span == null ? "-" : span.of(text);
    }

    @Test
    void linksEachOrderOfSourceCueAndContent() {
        assertThat(
                        link(
                                "{S Mara Voss} {C said} {K the bridge is closed}. {K “It is shut,”} {C said} {S Ilan Okoro}. "
                                        + "{K “Nobody crosses,”} {S the mayor} {C added}. {C According to} {S police}, {K two are hurt}."))
                .containsExactly(
                        "Mara Voss | said | the bridge is closed",
                        "Ilan Okoro | said | “It is shut,”",
                        "the mayor | added | “Nobody crosses,”",
                        "police | According to | two are hurt");
    }

    @Test
    void keepsTheTwoPartsOfASplitQuotation() {
        assertThat(link("{K “We came,”} {S she} {C said}, {+ “and we saw.”} {S Okoro} {C denied} {K it}."))
                .containsExactly("she | said | “We came,” ... “and we saw.”", "Okoro | denied | it");
    }

    @Test
    void sharesTheSourceOfACueThatIsJoinedOn() {
        assertThat(link("{S Voss} {C said} {K the bridge is closed}, {C adding} {K that trams still run}. "
                        + "It {C is expected to} {K open in May}."))
                .containsExactly(
                        "Voss | said | the bridge is closed",
                        "Voss | adding | that trams still run",
                        "- | is expected to | open in May");
    }

    @Test
    void anAppositiveBetweenSourceAndCueDoesNotPartThem() {
        assertThat(
                        link(
                                "{S Voss}, who has led the harbour office since a storm took the old pier, {C said} {K it is over}."))
                .containsExactly("Voss | said | it is over");
    }

    @Test
    void aFloatingQuoteHasTheSpeakerBefore() {
        assertThat(
                        link(
                                "{K “It is shut,”} {S Okoro} {C said}.\n{K “Nobody crosses.”}\nRain fell.\nTrams ran.\n{K “Quiet.”}"))
                .as("the next paragraph inherits, one further on does not")
                .containsExactly("Okoro | said | “It is shut,”", "Okoro | - | “Nobody crosses.”");
    }

    @Test
    void aHeadlinesColonIsItsCue() {
        assertThat(link("{S Kyiv}: {K troops arrive}")).containsExactly("Kyiv | - | troops arrive");
    }

    @Test
    void dropsACueWithoutContentAndPlainContentWithoutCue() {
        assertThat(link("{S Voss} {C said} nothing.\n{K The bridge is shut}.")).isEmpty();
    }

    @Test
    void spansOfOtherParagraphsStayApart() {
        assertThat(link("{S Voss} {C said} {K it is over}.\n{S Okoro} walked.\nThe town {C is said to} {K be calm}."))
                .containsExactly("Voss | said | it is over", "- | is said to | be calm");
    }

    @Test
    void whoIsCitedIsTheSource() {
        assertThat(link(
                        "{K The bridge is shut}, {S the agency} {C reported}, {C citing} {K an official of the harbour}. "
                                + "{S It} {C said} {K trams run}, {C citing} {K the weather}.",
                        true))
                .containsExactly(
                        "an official of the harbour | reported | The bridge is shut",
                        "It | said | trams run",
                        "It | citing | the weather");
    }

    @Test
    void whoSaidOneThingMayDenyAnother() {
        assertThat(link("{S Voss}, {S who} {C said} {K it is over}, {C denied} {K the charge}."))
                .containsExactly("who | said | it is over", "Voss | denied | the charge");
    }

    @Test
    void aCueThatBeginsTheSentenceHasTheSourceOfTheNext() {
        assertThat(link("{C Citing} {K the storm}, {S Voss} {C said} {K it is over}."))
                .containsExactly("Voss | Citing | the storm", "Voss | said | it is over");
        assertThat(link("In {C denying} {K the charge}, {S Voss} {C said} {K it is over}."))
                .containsExactly("Voss | denying | the charge", "Voss | said | it is over");
    }

    @Test
    void aQuotationResumesTheQuotationBefore() {
        assertThat(link("{K “We came,”} {S she} {C said}, {C adding} {K that it rained}. {+ “And we saw.”}"))
                .containsExactly("she | said | “We came,” ... “And we saw.”", "she | adding | that it rained");
    }

    @Test
    void bothSidesOfAFrameAreItsContent() {
        assertThat(link("{K “It is fine,”} {S she} {C said of} {K the bridge}."))
                .containsExactly("she | said of | “It is fine,” ... the bridge");
        assertThat(link("{K “It is fine!”} {S Ilan Okoro, the mayor,} {C said of} {K the bridge}."))
                .as("a cry ends no sentence here")
                .containsExactly("Ilan Okoro, the mayor, | said of | “It is fine!” ... the bridge");
    }

    @Test
    void whoStandsByAQuotationSaysIt() {
        assertThat(link("{S Okoro} {C said} {K it rained}. {K “It is over,”} {S Voss}, with a nod."))
                .containsExactly("Okoro | said | it rained", "Voss | - | “It is over,”");
    }

    @Test
    void aQuotationBeforeAColonIsItsOwn() {
        assertThat(link("{K “They lied”}: {S Voss} {C rejects} {K plan}"))
                .containsExactly("Voss | - | “They lied”", "Voss | rejects | plan");
    }

    @Test
    void aContentCutByAMarkIsOne() {
        assertThat(link("{S Voss} {C said} {K at a minimum}, {K the bridge should close}."))
                .containsExactly("Voss | said | at a minimum ... the bridge should close");
    }

    @Test
    void aQuotationOfManyParagraphsIsOneContent() {
        assertThat(link("{K “We came,”} {S she} {C said}. {+ “We saw.\n\n“We stayed.\n\n“We left.”}\n\n{K “Good.”}"))
                .containsExactly(
                        "she | said | “We came,” ... “We saw. ... “We stayed. ... “We left.”", "she | - | “Good.”");
        assertThat(link("{S She} {C wrote:}\n\n{K “We came.}\n\n{K “We stayed.”}"))
                .as("the tagger need not see that it goes on")
                .containsExactly("She | wrote: | “We came. ... “We stayed.”");
        assertThat(link("{K “We came,”} {S she} {C said}. {+ “We saw.}\n\n{K “No,”} {C said} {S Okoro}."))
                .as("a lost closing mark takes nobody's words")
                .containsExactly("she | said | “We came,” ... “We saw.", "Okoro | said | “No,”");
    }

    @Test
    void aContentEndsWithItsParagraph() {
        assertThat(link("{S Voss} {C said} {K it is over.\n\nRelated: the pier}"))
                .containsExactly("Voss | said | it is over.");
    }

    @Test
    void aSentenceThatEndsInAColonLeadsIn() {
        assertThat(link("{S Voss} had an answer:\n\n{K “It is over.”}")).containsExactly("Voss | - | “It is over.”");
    }

    @Test
    void aNameBelowAQuotationSignsIt() {
        assertThat(link("{S Okoro} {C said} {K it rained}.\n\n{K “It is over.”}\n\n{C —} {S Mara Voss}"))
                .containsExactly("Okoro | said | it rained", "Mara Voss | — | “It is over.”");
        assertThat(link("{K “It is over.”} — {S Mara Voss}")).containsExactly("Mara Voss | - | “It is over.”");
    }

    @Test
    void marksMendWhatTheTaggerCut() {
        assertThat(link("“{K We came to see the} old bridge fall,” {S she} {C said}."))
                .as("a window's end inside a quotation")
                .containsExactly("she | said | “We came to see the old bridge fall,”");
        assertThat(link("{S Okoro} {C wrote back:}\n\n'Nobody crosses here before May.'"))
                .as("a quotation that was not seen")
                .containsExactly("Okoro | wrote back: | 'Nobody crosses here before May.'");
        assertThat(link("{S Voss} {C condemned} {K ‘the few,}{+ ’} {C vowed} {K ‘justice’}."))
                .as("a mark alone is no content")
                .containsExactly("Voss | condemned | ‘the few,’", "Voss | vowed | ‘justice’");
        assertThat(link("“{K We came to} see {S him} {C deny} {K it},” {S she} {C said}."))
                .as("an attribution inside is left alone")
                .hasSize(2);
    }

    @Test
    void aColonSharesTheSourceBefore() {
        assertThat(link("{S Voss} {C mocks} {K the council}{C :} {K 'It takes two'}"))
                .containsExactly("Voss | mocks | the council", "Voss | : | 'It takes two'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{K “}",
                "{S S}{C C}{K K}",
                "{K “A}{S ”}{C \"}{K '}",
                "{C said}{C said}{C said}",
                "{K ”}{K “}",
                "{+ “go on}",
                "😀{K “😀”}{S 😀}{C said}",
                "{K “}\n{+ “}\n{+ “}",
                "{S :}{K :}{C :}",
                "{K “WE GO”:} {S MAYOR}",
                "\n\n{K “a”}\n\n{S –}\n\n"
            })
    void anyTagsGiveContentsInOrder(String marked) {
        for (String text : List.of(
                marked, marked.repeat(3), marked.repeat(500), marked.concat(" ").repeat(500))) {
            assertThatCode(() -> link(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void isLinearInLongFields() {
        String one = "{S Voss} {C said} {K it is over}.\n";
        assertThat(link(one.repeat(2_000))).hasSize(2_000).containsOnly("Voss | said | it is over");
        assertThat(link(one.strip().concat(" ").repeat(2_000)))
                .as("in one paragraph a cut may part a few")
                .hasSizeGreaterThan(1_990);
    }
}
