"""From scores to labels: Viterbi over learned transitions, one part at a time.

For a window with tokens 1..n and one part, the path l that maximises

    sum_t  log p_t(l_t)  +  bias(l_t)  +  weight * ( start[l_1]  +  sum_{t>1} transition[l_{t-1}][l_t] )

where p_t are the probabilities of the part (renormalised within the part), start[j] is
log P(j at the beginning of a window) - log P(j) and transition[i][j] is
log P(j after i) - log P(j), counted over the training windows and smoothed. The label's own
frequency is taken out because p_t has it already. In `ner`, I-X may only follow B-X or I-X. In `att`
an I- after something else is allowed and means that the span before goes on ("a," she said, "b").
`weight` was chosen on dev; `bias` is an option that the shipped tables do not use.
"""
import numpy as np

import labels

FORBIDDEN = -1e4


def count(sequences_by_part, smooth=0.1):
    """{part: {start, transition}} from {part: iterable of label-id arrays, one a window}."""
    out = {}
    for part, sequences in sequences_by_part.items():
        names = labels.PARTS[part]
        n = len(names)
        start, step, single = np.full(n, smooth), np.full((n, n), smooth), np.full(n, smooth)
        for s in sequences:
            if len(s):
                start[s[0]] += 1
                np.add.at(step, (s[:-1], s[1:]), 1)
                np.add.at(single, s, 1)
        single = np.log(single / single.sum())
        start = np.log(start / start.sum()) - single
        step = np.log(step / step.sum(1, keepdims=True)) - single
        if part == "ner":
            for j, name in enumerate(names):
                if name.startswith("I-"):
                    start[j] = FORBIDDEN
                    for i, before in enumerate(names):
                        if before[2:] != name[2:]:
                            step[i, j] = FORBIDDEN
        out[part] = {"start": start, "transition": step}
    return out


def viterbi(scores, start, transition, weight=1.0, bias=None):
    """scores [tokens, labels] -> label ids."""
    scores = scores if bias is None else scores + bias
    transition, back = weight * transition, np.zeros(scores.shape, dtype=np.int64)
    best = scores[0] + weight * start
    for t in range(1, len(scores)):
        through = best[:, None] + transition
        back[t] = through.argmax(0)
        best = through.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return np.array(path[::-1])


def normal(x):
    """Scores of the labels of one part -> their log-probabilities within the part. After Spark NLP's softmax over
    all labels take the log of a part's probabilities first: with logits that are log-probabilities by part
    already, this gives back the network's own."""
    x = x.astype(np.float64)
    top = x.max(-1, keepdims=True)
    return x - top - np.log(np.exp(x - top).sum(-1, keepdims=True))


def part_scores(row, part):
    """The columns of one part of a full vector of scores."""
    at = 0
    for name, names in labels.PARTS.items():
        if name == part:
            return normal(row[..., at:at + len(names)])
        at += len(names)
