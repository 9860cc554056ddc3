"""Text to tokens to windows: the unit that the model sees.

The job (Java) does the same; the rules below are the contract, so change both or neither.

1. Tokens. `TOKEN` is tried at each position of the text, alternatives in order; everything else
   (white space, separators, control and unassigned characters) lies between tokens.
   Offsets are Unicode code points into the text, begin inclusive, end exclusive.

2. Model form. Spark NLP 5.5.3 splits a token again at punctuation and keeps *only the first
   piece of that split* ("U.S." becomes "U", "11,000" becomes "11", "'s" becomes "'"). So a token
   must not hold punctuation when it is handed over. `model_form` removes it:
   "." and "," inside a token go ("U.S." -> "US", "11,000" -> "11000"), and an ASCII apostrophe
   before a clitic becomes U+2019, which Spark NLP does not take for punctuation ("'s" -> "’s").
   One-character tokens stay as they are. Offsets always belong to the text, not to the form.

3. Paragraphs. The text is split at "\n"; pieces without a token are skipped. (A text with single
   line breaks inside paragraphs should be mended before: a paragraph is only a unit of packing,
   so the harm is small.)

4. Windows. Whole paragraphs are packed in order into one window as long as the sum stays <= 160
   tokens. A paragraph that alone has more than 160 tokens first closes the open window; then it is
   cut into pieces: while more than 160 tokens are left, cut after the last sentence end among the
   first 160 of them, or hard after 160 if there is none. The rest (1 to 160 tokens) opens the next
   window and packing goes on with the paragraphs that follow.
   A sentence end after token i: token i is one of . ! ? … and any closing marks  ” ’ " ' ) ] »
   that follow directly are taken along; the next token must start with an upper-case letter, a
   digit or an opening mark  “ ‘ « ( [ " ' .  (The straight marks are in both lists.)
   The title of an article is a text of its own, so a window of its own.
   No mark is set between the paragraphs of a window.
"""
import regex

TOKEN = regex.compile(
    r"(?:\p{Lu}\.){2,}"                                   # U.S.
    r"|\p{N}+(?:[.,]\p{N}+)*\p{L}*"                       # 11,000  3.5  20th  2m
    r"|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*"                    # words; hyphens split them
    r"|['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}])"        # clitics: 's 're 't
    r"|[^\s\p{Z}\p{C}]")                                  # any other single character

LIMIT = 160
END, CLOSE, OPEN = set(".!?…"), set("”’\"')]»"), set("“‘«([\"'")


def tokens(text):
    """[(begin, end)] of the tokens of a text."""
    return [m.span() for m in TOKEN.finditer(text)]


def model_form(token):
    """The form of a token that is handed to Spark NLP (see 2 above)."""
    if len(token) == 1:
        return token
    if token[0] in "'’":
        return "’" + token[1:]
    return token.replace(".", "").replace(",", "")


def _cut(text, toks, begin, limit):
    """Where to cut toks[begin:], which has more than `limit` tokens: the index of the first token after."""
    for cut in range(begin + limit, begin, -1):
        first = text[toks[cut][0]]
        if not (first.isupper() or first.isnumeric() or first in OPEN):
            continue
        last = cut - 1
        while last > begin and text[toks[last][0]:toks[last][1]] in CLOSE:
            last -= 1
        if text[toks[last][0]:toks[last][1]] in END:
            return cut
    return begin + limit


def windows(text, toks, limit=LIMIT):
    """[(first token, one past the last token)]; `limit` may be a function that gives a new limit for
    each window (training packs the same text in several ways), else a number."""
    ask = limit if callable(limit) else lambda: limit
    paragraphs, begin = [], 0
    for i in range(1, len(toks) + 1):
        if i == len(toks) or "\n" in text[toks[i - 1][1]:toks[i][0]]:
            paragraphs.append((begin, i))
            begin = i
    out, open_at, most = [], None, ask()
    for b, e in paragraphs:
        if open_at is not None and e - open_at > most:
            out.append((open_at, b))
            open_at, most = None, ask()
        if open_at is None:
            open_at = b
            while e - open_at > most:
                cut = _cut(text, toks, open_at, most)
                out.append((open_at, cut))
                open_at, most = cut, ask()
    if open_at is not None:
        out.append((open_at, len(toks)))
    return out
