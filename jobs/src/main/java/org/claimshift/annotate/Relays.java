package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * The outlets and persons between a source and the article: "told Reuters", "as quoted by the Associated Press", "Interfax
 * reported, citing Budanov". Looked for beside the source and the cue, in their sentence, outside of the content.
 */
final class Relays {
    private static final Phrases PHRASES = Lexicon.read("via").phrases("strong", "weak", "citing");
    private static final Lexicon ROLES = Lexicon.read("roles");
    private static final Set<String> MEDIA = ROLES.items("media");
    private static final Set<String> MEDIA_WORD = ROLES.items("media_word");
    /** Words looked at on either side of source and cue. */
    private static final int MARGIN = 40;

    private static final int LONGEST_NAME = 7;

    private Relays() {}

    private record Relay(String name, int distance) {}

    static List<String> of(Document doc, Attribution attribution) {
        Span frame = attribution.source() == null
                ? attribution.cue()
                : attribution.cue() == null
                        ? attribution.source()
                        : attribution.source().hull(attribution.cue());
        if (frame == null) {
            return List.of();
        }
        Words w = Words.around(doc, narrow(frame, attribution), MARGIN);
        int from = sentenceBegin(w);
        int to = sentenceEnd(w);
        int anchor = attribution.source() == null
                ? frame.begin()
                : attribution.source().begin();
        List<Relay> relays = new ArrayList<>();
        for (Phrases.Match match : PHRASES.in(w, from, to)) {
            if (covered(w, match.from(), attribution.parts())) {
                continue;
            }
            if (match.label().equals("citing")) {
                citing(w, match, from, to, attribution, relays);
                continue;
            }
            int nameFrom = skipDeterminer(w, match.to());
            int nameTo = nameTo(w, nameFrom, to);
            if (nameTo == nameFrom || isSource(w, nameFrom, nameTo, attribution)) {
                continue;
            }
            boolean medium = isMedium(w, nameFrom, nameTo);
            if (medium || match.label().equals("strong") && isName(w, nameFrom)) {
                relays.add(new Relay(
                        name(w, nameFrom, nameTo), Math.abs(w.token(nameFrom).begin() - anchor)));
            }
        }
        List<String> names = new ArrayList<>();
        relays.stream()
                .sorted(Comparator.comparingInt(Relay::distance))
                .map(Relay::name)
                .filter(n -> !names.contains(n))
                .forEach(names::add);
        return names;
    }

    /** Source and cue may stand far apart around a long content: look beside the cue then. */
    private static Span narrow(Span frame, Attribution attribution) {
        return frame.length() > 600 && attribution.cue() != null ? attribution.cue() : frame;
    }

    /** "Interfax reported, citing Budanov", when Budanov is the source: Interfax relays. */
    private static void citing(
            Words w, Phrases.Match match, int from, int to, Attribution attribution, List<Relay> relays) {
        Span source = attribution.source();
        int next = skipDeterminer(w, match.to());
        boolean sourceFollows = source != null
                && next < to
                && source.begin() <= w.token(next).end()
                && w.token(match.to() - 1).end() <= source.begin() + 1;
        if (!sourceFollows) {
            return;
        }
        for (int k = match.from() - 1; k >= from; k--) {
            if (w.low(k).equals(";") || w.low(k).equals(".")) {
                return;
            }
            if (w.is(k, Pos.PROPN) || MEDIA.contains(w.low(k)) || w.isCapital(k) && w.is(k, Pos.NOUN)) {
                int begin = k;
                while (begin > from
                        && (w.is(begin - 1, Pos.PROPN)
                                || w.isCapital(begin - 1) && !w.is(begin - 1, Pos.DET, Pos.PREP))) {
                    begin--;
                }
                relays.add(
                        new Relay(name(w, begin, k + 1), Math.abs(w.token(begin).begin() - source.begin())));
                return;
            }
        }
    }

    private static int sentenceBegin(Words w) {
        int at = w.innerFrom();
        while (at > 0
                && !w.newLine(at)
                && !w.low(at - 1).equals("?")
                && !w.low(at - 1).equals("!")
                && !(w.low(at - 1).equals(".") && w.isCapital(at))) {
            at--;
        }
        return at;
    }

    private static int sentenceEnd(Words w) {
        int at = w.innerTo();
        while (at < w.size()
                && !w.newLine(at)
                && !w.low(at).equals("?")
                && !w.low(at).equals("!")
                && !(w.low(at).equals(".") && (w.isCapital(at + 1) || at + 1 >= w.size() || w.newLine(at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean covered(Words w, int i, List<Span> parts) {
        int begin = w.token(i).begin();
        for (Span part : parts) {
            if (part.begin() <= begin && begin < part.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSource(Words w, int from, int to, Attribution attribution) {
        return attribution.source() != null && to > from && w.span(from, to).overlaps(attribution.source());
    }

    private static int skipDeterminer(Words w, int i) {
        int at = i;
        while (at < w.size() && at - i < 5 && (w.is(at, Pos.DET) || isLead(w.low(at)))) {
            at++;
        }
        return at;
    }

    /** "told the state news agency TASS", "told broadcaster NHK", "quoted by Russian news agency Interfax". */
    private static boolean isLead(String low) {
        return switch (low) {
            case "news",
                    "agency",
                    "state",
                    "broadcaster",
                    "newspaper",
                    "channel",
                    "television",
                    "local",
                    "daily",
                    "network",
                    "russian",
                    "ukrainian",
                    "american",
                    "british",
                    "german",
                    "french",
                    "public",
                    "outlet",
                    "website",
                    "magazine",
                    "radio",
                    "state-run",
                    "tv" -> true;
            default -> false;
        };
    }

    private static int nameTo(Words w, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_NAME && !w.newLine(Math.max(at, 1))) {
            boolean joiner = at > from
                    && (w.low(at).equals("of")
                            || w.low(at).equals("-")
                            || w.low(at).equals("&"))
                    && w.isCapital(at + 1);
            if (!w.isCapital(at) && !joiner && !MEDIA.contains(w.low(at))
                    || w.low(at).equals("'s")
                    || isCalendar(w, at)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isCalendar(Words w, int i) {
        return switch (w.low(i)) {
            case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" -> true;
            default -> false;
        };
    }

    private static boolean isName(Words w, int from) {
        return w.isCapital(from) || MEDIA.contains(w.low(from));
    }

    private static boolean isMedium(Words w, int from, int to) {
        String name = w.join(from, to).replace(" - ", "-");
        if (MEDIA.contains(name) || MEDIA.contains(w.low(from)) || MEDIA_WORD.contains(w.low(to - 1))) {
            return true;
        }
        return to - from >= 2
                && (MEDIA.contains(w.join(from, from + 2)) || MEDIA_WORD.contains(w.low(from)) && w.isCapital(from));
    }

    private static String name(Words w, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int k = from; k < to; k++) {
            boolean space = k > from && w.token(k - 1).end() < w.token(k).begin();
            name.append(space ? " " : "").append(w.raw(k));
        }
        return name.toString();
    }
}
