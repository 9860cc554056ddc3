package org.claimshift.compare;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Source;

/**
 * What the words of a source tell of who it is.
 *
 * @param content words that name a person, a body, a field: budanov, ukraine, military, intelligence
 * @param roles words for what anybody may be: spokesman, official, head
 * @param sort what sort of source; empty where the words do not tell
 */
record SourceWords(Set<String> content, Set<String> roles, Optional<SourceSort> sort) {
    private static final Set<String> ROLES =
            Set.of(("official authority spokesman spokeswoman spokesperson officer chief head"
                            + " leader director secretary diplomat aide adviser advisor general president mayor commander senator"
                            + " lawmaker governor investigator prosecutor minister boss captain chairman chairwoman chair member"
                            + " representative analyst expert observer researcher scientist economist academic professor witness"
                            + " resident bystander neighbour neighbor villager survivor passenger critic opponent activist"
                            + " campaigner rival supporter ally backer report media newspaper press reporter journalist document"
                            + " paper draft memo letter filing statement file record source people person lawyer manager")
                    .split(" "));

    private static final Set<String> FILLERS =
            Set.of(("a an the of for in at on to from by and or who whose which that s his her"
                            + " its their some several many two three four five one other others senior top former unnamed"
                            + " anonymous local familiar with matter mr mrs ms dr sir is was are were has have had condition"
                            + " anonymity he she it they we i him them this these those what said says close knowledge briefed"
                            + " state member")
                    .split(" "));

    /** Whoever saw a paper did not write it. */
    private static final Pattern SEEN = Pattern.compile(
            "[,\\s]+(?:(?:that|which)\\b.*|(?:seen|obtained|reviewed|read|viewed|leaked|shown|published|released|quoted)\\b.*)$",
            Pattern.DOTALL);

    /** The stewards' spokeswoman at the works speaks for the stewards. */
    private static final Pattern PLACE_OF_WORK =
            Pattern.compile("(?<=['’])(s?\\s[^,]*?)\\s+at\\s+[^,]*", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}]+)*");

    /** Of the source's text, its canonical name and the other texts known for the same entity. */
    static SourceWords of(Source source) {
        Set<String> content = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        if (source.text() != null) {
            add(source.text(), content, roles);
        }
        if (source.name() != null) {
            add(source.name(), content, roles);
        }
        source.known().forEach(text -> add(text, content, roles));
        Set<String> all = new LinkedHashSet<>(content);
        all.addAll(roles);
        return new SourceWords(content, roles, SourceSort.of(all));
    }

    /** Of a name alone. */
    static Set<String> ofName(String name) {
        Set<String> content = new LinkedHashSet<>();
        add(name, content, content);
        return content;
    }

    static boolean isRole(String word) {
        return ROLES.contains(Stems.singular(word));
    }

    private static void add(String text, Set<String> content, Set<String> roles) {
        String cut = PLACE_OF_WORK.matcher(SEEN.matcher(text).replaceFirst("")).replaceFirst("$1");
        Matcher word = WORD.matcher(States.withJoinedNames(cut.toLowerCase(Locale.ROOT)));
        while (word.find()) {
            String one = word.group();
            String singular = Stems.singular(one);
            String state = States.of(one).or(() -> States.of(singular)).orElse(singular);
            if (ROLES.contains(singular)) {
                roles.add(singular);
            } else if (!FILLERS.contains(one) && !FILLERS.contains(singular)) {
                content.add(state);
            }
        }
    }

    /** Whether both name something in common that is more than a state, or one of them names nothing but the state. */
    boolean sharesName(SourceWords other) {
        Set<String> shared = new LinkedHashSet<>(content);
        shared.removeIf(word -> !Stems.containsAkin(other.content, word));
        boolean state = !shared.isEmpty() && (isOfStates() || other.isOfStates());
        return state || shared.stream().anyMatch(word -> !States.isState(word));
    }

    /** Officials of one state: Ukraine's spy chief, the head of Ukraine's military intelligence. */
    boolean servesSameState(SourceWords other) {
        boolean officials = sort.equals(Optional.of(SourceSort.OFFICIAL)) && sort.equals(other.sort);
        return officials && content.stream().anyMatch(word -> States.isState(word) && other.content.contains(word));
    }

    boolean sharesRole(SourceWords other) {
        return roles.stream()
                        .anyMatch(role ->
                                Stems.containsAkin(other.roles, role) || Stems.containsAkin(other.content, role))
                || other.roles.stream().anyMatch(role -> Stems.containsAkin(content, role));
    }

    /** Whether it names states and nothing else: Kyiv, Ukrainian officials. */
    boolean isOfStates() {
        return !content.isEmpty() && content.stream().allMatch(States::isState);
    }
}
