"""Training: masked words, tags from gold, tags from teachers. Functions only; the order is in run.py."""
import math
import time

import numpy as np
import torch
from torch.nn import functional as F

import labels
from bert import SIZES

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
WEIGHT = {"ner": 1.0, "att": 1.0, "syn": 0.5}


class Batches:
    """Windows on the device, handed out in shuffled batches of about the same length."""

    def __init__(self, windows, soft=None, budget=16384):
        self.length = np.diff(windows.offset)
        self.offset = torch.as_tensor(windows.offset[:-1], device=DEVICE)
        self.ids = torch.as_tensor(windows.ids, device=DEVICE)
        self.first = torch.as_tensor(windows.first, device=DEVICE)
        self.labels = torch.as_tensor(windows.labels, device=DEVICE)
        self.soft, self.budget = soft, budget

    def plan(self, rng, chosen=None):
        order = np.arange(len(self.length)) if chosen is None else np.array(chosen)
        if rng is not None:
            order = rng.permutation(order)
        out = []
        for i in range(0, len(order), 4096):         # sort within chunks: little padding, still random
            chunk = order[i:i + 4096]
            chunk = chunk[np.argsort(self.length[chunk], kind="stable")]
            b = 0
            while b < len(chunk):
                e = b + 1
                while e < len(chunk) and self.length[chunk[e]] * (e + 1 - b) <= self.budget:
                    e += 1
                out.append(chunk[b:e])
                b = e
        if rng is not None:
            rng.shuffle(out)
        return out

    def get(self, chosen):
        n = self.length[chosen]
        width = int(-(-n.max() // 8) * 8)
        n = torch.as_tensor(n, device=DEVICE)
        steps = torch.arange(width, device=DEVICE)
        mask = steps[None] < n[:, None]
        at = self.offset[torch.as_tensor(chosen, device=DEVICE)][:, None] + steps[None]
        at = torch.where(mask, at, torch.zeros_like(at))
        ids = torch.where(mask, self.ids[at], 0).long()
        return ids, mask, at


def optimiser(model, rate, decay=0.01):
    big = [p for p in model.parameters() if p.ndim > 1]
    small = [p for p in model.parameters() if p.ndim <= 1]
    return torch.optim.AdamW([{"params": big, "weight_decay": decay}, {"params": small, "weight_decay": 0.0}],
                             lr=rate, betas=(0.9, 0.98), eps=1e-6, fused=DEVICE == "cuda")


def fit(model, batches, loss, rate, epochs, seed=0, note=""):
    """AdamW, linear warm-up over 6 % and linear decay to 0."""
    rng, opt = np.random.default_rng(seed), optimiser(model, rate)
    torch.manual_seed(seed)
    per_epoch = len(batches.plan(np.random.default_rng(1)))
    total, step, began, shown = max(1, int(per_epoch * epochs)), 0, time.time(), 0.0
    model.train()
    while step < total:
        for chosen in batches.plan(rng):
            ids, mask, at = batches.get(chosen)
            with torch.autocast(DEVICE, torch.bfloat16):
                value = loss(model, ids, mask, at)
            opt.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for g in opt.param_groups:
                g["lr"] = rate * min(1.0, (step + 1) / (0.06 * total), (total - step) / (0.94 * total))
            opt.step()
            step += 1
            if step % 500 == 0 or step == total:
                print(f"{note} {step}/{total} loss {value.item():.4f} {time.time() - began:.0f}s", flush=True)
            if step >= total:
                break
    model.eval()
    return model


def masked_words(batches, old_ids, rate=0.15):
    """Guess 15 % of the pieces. Capitals of a masked piece are hidden too."""
    old = torch.as_tensor(old_ids, device=DEVICE)

    def loss(model, ids, mask, at):
        pick = (torch.rand(ids.shape, device=DEVICE) < rate) & mask & (ids != 101) & (ids != 102)
        dice = torch.rand(ids.shape, device=DEVICE)
        shown = torch.where(pick & (dice < 0.8), 103, ids)
        shown = torch.where(pick & (dice >= 0.9), torch.randint_like(ids, 1000, 30522), shown)
        hidden = model.hidden(shown, mask)[pick]
        return F.cross_entropy(model.words(hidden).float(), old[ids[pick]].long())
    return loss


def hard(batches, parts):
    """Cross entropy with the gold labels that a window has, a mean for each part."""
    def loss(model, ids, mask, at):
        total = 0.0
        for (part, weight), row, logp in zip(WEIGHT.items(), batches.labels, model(ids, mask).split(SIZES, -1)):
            if part not in parts:
                continue
            gold = torch.where(mask, row[at], -1).long()
            total = total + weight * F.nll_loss(logp.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum") / (gold >= 0).sum().clamp(min=1)
        return total
    return loss


def soft(batches, gold_weight=0.0):
    """Cross entropy with the teachers' probabilities at each token's first piece, plus gold where it is known."""
    def loss(model, ids, mask, at):
        logp = model(ids, mask)
        first = batches.first[at] & mask
        target = batches.soft[at[first]].float()
        weights = torch.repeat_interleave(torch.tensor(list(WEIGHT.values()), device=DEVICE), torch.tensor(SIZES, device=DEVICE))
        mine = logp[first]
        total = -(target * mine * weights).sum(-1).mean()
        if gold_weight:
            for (part, weight), row, lp in zip(WEIGHT.items(), batches.labels, mine.split(SIZES, -1)):
                total = total + gold_weight * weight * F.nll_loss(lp, row[at[first]].long(), ignore_index=-1, reduction="sum") / len(mine)
        return total
    return loss


@torch.no_grad()
def predict(model, batches):
    """Log-probabilities at every piece, float16 [pieces, labels], in the order of the windows."""
    model.eval()
    out = torch.zeros(len(batches.ids), sum(SIZES), dtype=torch.float16, device=DEVICE)
    for chosen in batches.plan(None):
        ids, mask, at = batches.get(chosen)
        with torch.autocast(DEVICE, torch.bfloat16):
            logp = model(ids, mask)
        out[at[mask]] = logp[mask].half()
    return out
