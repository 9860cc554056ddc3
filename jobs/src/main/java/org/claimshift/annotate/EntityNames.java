package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.table.Ids;

/**
 * Canonical names of the entities of one article. A short form takes the fullest form in the article that it can stand
 * for: a surname its full name (the nearest before it, else the first after it), an acronym the organisation that it
 * abbreviates, a short name of an organisation the one longer name that begins or ends with it. Then {@link Aliases}. So a
 * name depends on the article and the list alone.
 */
final class EntityNames {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "gen",
            "general",
            "lt",
            "col",
            "colonel",
            "maj",
            "major",
            "capt",
            "captain",
            "adm",
            "admiral",
            "sen",
            "senator",
            "rep",
            "gov",
            "governor",
            "president",
            "minister",
            "judge",
            "justice",
            "rev",
            "king",
            "queen",
            "prince",
            "princess",
            "pope");

    private static final Set<String> PEOPLE = Lexicon.read("roles").items("role");

    private static final String ACRONYM = "#";

    /** Words of an organisation's name that are cut at an end, at most. */
    private static final int LONGEST_NAME = 8;

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "on", "in", "to", "de", "&", "a", "an");

    /** A name as it stands in the article, at a place; the title's places are before the body's. */
    private record Form(int place, String type, String name, List<String> words) {
        String key() {
            return String.join(" ", words);
        }
    }

    private final Aliases aliases;
    private final Map<String, TreeMap<Integer, Form>> personsBySurname = new HashMap<>();
    private final Map<String, TreeMap<Integer, Form>> personsByWord = new HashMap<>();

    /** By what may stand for it: acronym, begin, end; then by the name itself, for one name alone may be meant. */
    private final Map<String, Map<String, Form>> organisations = new HashMap<>();

    private final Roles roles;

    /** Collects the names of an article's fields. */
    EntityNames(List<Document> fields, Aliases aliases) {
        this.aliases = aliases;
        for (Document doc : fields) {
            for (TaggedSpan entity : doc.entities()) {
                Form form = form(doc, entity);
                if (form.words().size() > 1) {
                    add(form);
                }
            }
        }
        this.roles = new Roles(fields, this);
    }

    /** What the article tells of its persons. */
    Roles roles() {
        return roles;
    }

    /** Who stands for a name when it speaks: the state of a capital, else the name itself. */
    Optional<String> voice(String canonical) {
        return aliases.canonical(Aliases.VOICE, canonical);
    }

    private void add(Form form) {
        List<String> words = form.words();
        if (form.type().equals("PER")) {
            at(personsBySurname, words.get(words.size() - 1), form);
            words.forEach(word -> at(personsByWord, word, form));
        } else if (form.type().equals("ORG")) {
            shortForms(words).forEach(key -> organisations
                    .computeIfAbsent(key, k -> new HashMap<>())
                    .putIfAbsent(form.key(), form));
        }
    }

    private static void at(Map<String, TreeMap<Integer, Form>> index, String word, Form form) {
        index.computeIfAbsent(word, w -> new TreeMap<>()).put(form.place(), form);
    }

    /** What may stand for an organisation's name: its initials, and what is left without some words at either end. */
    private static Stream<String> shortForms(List<String> words) {
        String initials = words.stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        // The Senate is not short for Senate Republicans.
        String last = words.get(words.size() - 1);
        if (last.endsWith("s") && PEOPLE.contains(Lemmas.of(last))) {
            return Stream.of(ACRONYM + initials);
        }
        Stream<String> cut = IntStream.range(1, Math.min(words.size(), LONGEST_NAME))
                .boxed()
                .flatMap(n -> Stream.of(
                        String.join(" ", words.subList(0, n)), String.join(" ", words.subList(n, words.size()))));
        return Stream.concat(Stream.of(ACRONYM + initials), cut);
    }

    /** The canonical name of a mention. */
    String canonical(Document doc, TaggedSpan entity) {
        Form form = form(doc, entity);
        if (form.words().isEmpty()) {
            return entity.span().of(doc.text());
        }
        String full = fullest(form).map(Form::name).orElse(form.name());
        // What the article itself explains is not what the list knows: its NSA may be the National Safety Agency.
        return aliases.canonical(form.type(), full).orElse(full);
    }

    /** The id of a name: equal in every article that names the entity so; a person's middle initials do not count. */
    static String id(String type, String canonical) {
        String normal = Aliases.normalise(canonical);
        if (type.equals("PER")) {
            List<String> words = Arrays.asList(normal.split(" "));
            String bare = words.stream().filter(word -> word.length() > 1).collect(Collectors.joining(" "));
            normal = bare.contains(" ") ? bare : normal;
        }
        return Ids.of(type, normal);
    }

    private Optional<Form> fullest(Form form) {
        return switch (form.type()) {
            case "PER" -> form.words().size() > 1
                    ? Optional.empty()
                    : nearest(personsBySurname, form).or(() -> nearest(personsByWord, form));
            case "ORG" -> organisation(form);
            default -> Optional.empty();
        };
    }

    private static Optional<Form> nearest(Map<String, TreeMap<Integer, Form>> index, Form form) {
        TreeMap<Integer, Form> fits = index.getOrDefault(form.words().get(0), new TreeMap<>());
        return Optional.ofNullable(fits.lowerEntry(form.place()))
                .or(() -> Optional.ofNullable(fits.higherEntry(form.place())))
                .map(Map.Entry::getValue);
    }

    private Optional<Form> organisation(Form form) {
        String letters = form.name().replace(".", "");
        boolean acronym = form.words().size() == 1
                && letters.length() > 1
                && letters.chars().allMatch(Character::isUpperCase);
        // A candidate that is itself short for a longer name counts as that name.
        Map<String, Form> fits = new HashMap<>();
        for (Form fit : organisations
                .getOrDefault((acronym ? ACRONYM : "") + form.key(), Map.of())
                .values()) {
            Form longest = organisation(fit).orElse(fit);
            fits.putIfAbsent(longest.key(), longest);
        }
        return fits.size() == 1 ? Optional.of(fits.values().iterator().next()) : Optional.empty();
    }

    /** A mention without titles, "the" and a possessive. */
    private static Form form(Document doc, TaggedSpan entity) {
        List<Token> tokens = new ArrayList<>(doc.tokensIn(entity.span()));
        while (tokens.size() > 1 && isDropped(tokens.get(0), entity.label())) {
            tokens.remove(0);
        }
        while (tokens.size() > 1 && isPossessive(tokens.get(tokens.size() - 1).text())) {
            tokens.remove(tokens.size() - 1);
        }
        while (tokens.size() > 1 && SMALL.contains(tokens.get(tokens.size() - 1).text())) {
            tokens.remove(tokens.size() - 1);
        }
        if (tokens.isEmpty()) {
            return new Form(0, entity.label(), "", List.of());
        }
        String name = doc.text()
                .substring(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end())
                .replaceAll("\\s+", " ");
        List<String> words = tokens.stream()
                .map(token -> Aliases.normalise(token.text()))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Form(place(doc, tokens.get(0).begin()), entity.label(), name, words);
    }

    /** Where an offset stands in the article, in the order of reading: the title's places are before the body's. */
    static int place(Document doc, int offset) {
        return offset - (doc.field().equals("title") ? 1 << 30 : 0);
    }

    private static boolean isDropped(Token token, String type) {
        String word = token.text().toLowerCase(java.util.Locale.ROOT);
        return word.equals("the") || word.equals(".") || (type.equals("PER") && TITLES.contains(word));
    }

    private static boolean isPossessive(String word) {
        return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    }
}
