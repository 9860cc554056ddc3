package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.QuotedText.Quotation;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/**
 * Mends the tagger's spans by the quotation marks, which it sees only a window at a time:
 *
 * <ol>
 *   <li>A content that has half or more of a quotation's words has all of it, with its marks.
 *   <li>A quotation that goes on from the paragraph before, whose own is not closed, resumes it.
 *   <li>A quotation of some length right after a cue is its content, and so is one that begins a headline, before a colon
 *       and a source ("'We stay': Voss defies council").
 *   <li>A source or content without a word is none. A content ends with its paragraph; what comes after an empty line
 *       resumes it.
 * </ol>
 *
 * A quotation in which the tagger saw another attribution is left as it is.
 */
final class QuotedRoles {
    /** Words of a quotation that is more than a name or a term. */
    private static final int LONG = 5;

    /** Words of a headline's quotation. */
    private static final int LONG_IN_HEADLINE = 3;

    /** Of what the tagger did not see. */
    private static final double SURE = 0.5;

    private final Document doc;
    private final List<Quotation> quotations;
    private final List<Role> mended = new ArrayList<>();

    private QuotedRoles(Document doc, List<Quotation> quotations) {
        this.doc = doc;
        this.quotations = quotations;
    }

    /** @param quotations those of the field's text */
    static List<Role> mend(TaggedField field, List<Quotation> quotations) {
        return new QuotedRoles(field.document(), quotations).mend(field.roles());
    }

    private List<Role> mend(List<Role> tagged) {
        List<Role> roles = new ArrayList<>(tagged.stream()
                .filter(role -> role.kind() == Kind.CUE || words(role.span()) > 0)
                .toList());
        int next = 0;
        for (int k = 0; k < quotations.size(); k++) {
            Quotation quotation = quotations.get(k);
            while (next < roles.size()
                    && roles.get(next).span().end() <= quotation.span().begin()) {
                mended.add(roles.get(next++));
            }
            int end = next;
            while (end < roles.size()
                    && roles.get(end).span().begin() < quotation.span().end()) {
                end++;
            }
            if (!quotation.closed() && !goesOn(k)) {
                continue;
            }
            if (end == next) {
                addUnseen(quotation, end < roles.size() ? roles.get(end) : null);
                continue;
            }
            Role whole = whole(quotation, roles.subList(next, end), resumes(k));
            if (whole != null) {
                next = end - 1;
                roles.set(next, whole);
            }
        }
        mended.addAll(roles.subList(next, roles.size()));
        List<Role> cut = new ArrayList<>();
        mended.forEach(role -> cutAtEmptyLines(role, cut));
        return cut;
    }

    /** Whether nothing but a line's end lies between the quotation and the next one. */
    private boolean goesOn(int k) {
        return k + 1 < quotations.size()
                && doc.text()
                        .substring(
                                quotations.get(k).span().end(),
                                quotations.get(k + 1).span().begin())
                        .isBlank();
    }

    /** Whether it goes on from the paragraph before, and no frame follows that would make it another's. */
    private boolean resumes(int k) {
        int end = quotations.get(k).span().end();
        String text = doc.text();
        return k > 0
                && !quotations.get(k - 1).closed()
                && goesOn(k - 1)
                && (end == text.length() || text.charAt(end) == '\n');
    }

    /** Rules 1 and 2 of the class comment; null where they do not apply. */
    private Role whole(Quotation quotation, List<Role> roles, boolean resumes) {
        Span span = quotation.span();
        int quoted = 0;
        double sure = 0;
        for (Role role : roles) {
            if (role.kind() != Kind.CONTENT) {
                return null;
            }
            int words = words(new Span(
                    Math.max(span.begin(), role.span().begin()),
                    Math.min(span.end(), role.span().end())));
            quoted += words;
            sure += words * role.confidence();
        }
        if (quoted == 0 || quoted * 2 < words(span)) {
            return null;
        }
        Role first = roles.get(0);
        boolean begins = first.span().begin() >= span.begin();
        return new Role(
                span.hull(first.span()).hull(roles.get(roles.size() - 1).span()),
                Kind.CONTENT,
                first.resumes() || begins && resumes,
                sure / quoted);
    }

    /** Rule 3 of the class comment. */
    private void addUnseen(Quotation quotation, Role after) {
        Span span = quotation.span();
        int words = words(span);
        boolean isContent = words >= LONG && !mended.isEmpty() && isRightAfterCue(span, mended.get(mended.size() - 1))
                || words >= LONG_IN_HEADLINE && after != null && leadsHeadline(span, after);
        if (isContent) {
            mended.add(new Role(span, Kind.CONTENT, false, SURE));
        }
    }

    private boolean isRightAfterCue(Span quotation, Role before) {
        return before.kind() == Kind.CUE
                && doc.firstTokenFrom(quotation.begin())
                                - doc.firstTokenFrom(before.span().end())
                        <= 1;
    }

    private boolean leadsHeadline(Span quotation, Role after) {
        int colon = doc.firstTokenFrom(quotation.end());
        return doc.field().equals("title")
                && doc.firstTokenFrom(quotation.begin()) == 0
                && after.kind() == Kind.SOURCE
                && doc.firstTokenFrom(after.span().begin()) == colon + 1
                && doc.tokens().get(colon).text().equals(":");
    }

    private void cutAtEmptyLines(Role role, List<Role> into) {
        List<Token> tokens = doc.tokensIn(role.span());
        int begin = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size()
                    || Windows.hasEmptyLine(
                            doc.text(), tokens.get(i - 1).end(), tokens.get(i).begin());
            if (ends) {
                Span piece =
                        new Span(tokens.get(begin).begin(), tokens.get(i - 1).end());
                into.add(new Role(piece, role.kind(), role.resumes() || begin > 0, role.confidence()));
                begin = i;
            }
        }
    }

    private int words(Span span) {
        int words = 0;
        for (Token token : doc.tokensIn(span)) {
            words += Character.isLetterOrDigit(token.text().codePointAt(0)) ? 1 : 0;
        }
        return words;
    }
}
