package org.claimshift.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The article's paragraphs among all the text of a page.
 *
 * <p>A page is a sequence of blocks of text. Blocks that read like sentences count for the elements around them, links,
 * labels and captions against them (shallow text features: Kohlschütter et al., "Boilerplate Detection using Shallow
 * Text Features", WSDM 2010); the article is the element with the greatest sum (Pasternack and Roth, "Extracting Article
 * Text from the Web with Maximum Subsequence Segmentation", WWW 2009, over elements instead of sequences).
 *
 * <p>Time grows with the page's length only: the parser bounds the nesting, and each pass visits a node once.
 *
 * <p>It is our own, since no extractor in Java is maintained any more: Boilerpipe and Readability4J, the known ones, had
 * their last releases years ago.
 */
final class MainText {
    /** What is never text of an article. */
    private static final Set<String> NOISE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "form",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "footer",
            "aside",
            "dialog",
            "menu",
            "figcaption",
            "figure",
            "picture",
            "video",
            "audio");

    private static final Set<String> NOISE_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "dialog");

    private static final Pattern INVISIBLE = Pattern.compile("display:\\s*none", Pattern.CASE_INSENSITIVE);

    /** Class names and ids of what is around an article; believed where less than half of the page's sentences are in it. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[^a-z])(?:ads?|advert\\w*|banner|breadcrumbs?|byline|captions?|comments?|cookies?|consent|disqus|footer"
                    + "|footnotes?|gallery|masthead|menu|nav|navigation|newsletters?|outbrain|popup|promo\\w*|recirc\\w*"
                    + "|recommend\\w*|related\\w*|read-?more|share|sharing|sidebar|signup|social\\w*|sponsor\\w*|subscribe"
                    + "|taboola|tags|teasers?|toolbar|trending|widgets?|most-?(?:read|popular)|author-?(?:bio|info))(?:$|[^a-z])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> AROUND_TAGS = Set.of("div", "section", "ul", "ol", "table", "span", "p");

    /** Elements that begin a block of their own, beside those that HTML calls blocks. */
    private static final Set<String> CELLS = Set.of("td", "th", "dd", "dt", "li");

    private MainText() {}

    /**
     * The paragraphs.
     *
     * @param page is changed: what is around the article is taken out of it
     * @return empty if no text stands out
     */
    static List<String> paragraphs(Document page) {
        NodeTraversor.filter(
                (node, depth) ->
                        depth > 0 && isNoise(node) ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE,
                page.body());
        Pass all = new Pass();
        NodeTraversor.traverse(all, page.body());
        all.around.stream()
                .filter(element -> element.sentences * 2 < all.sentences)
                .forEach(element -> element.element.remove());
        Pass pass = new Pass();
        NodeTraversor.traverse(pass, page.body());
        List<TextBlock> blocks = pass.blocks.subList(pass.bestFrom, pass.bestTo);
        String mainTag = mainTag(blocks);
        int from = 0;
        int to = blocks.size();
        while (from < to && !blocks.get(from).isSentence()) {
            from++;
        }
        while (to > from && !blocks.get(to - 1).isEnd(mainTag)) {
            to--;
        }
        return blocks.subList(from, to).stream()
                .filter(block -> block.isParagraph(mainTag))
                .map(TextBlock::text)
                .collect(Collectors.toList());
    }

    private static boolean isNoise(Node node) {
        return node instanceof Element element
                && (NOISE.contains(element.tagName())
                        || NOISE_ROLES.contains(element.attr("role"))
                        || element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || INVISIBLE.matcher(element.attr("style")).find());
    }

    /** The element that most of an article's text stands in: pages write paragraphs as p, or as div with br between. */
    private static String mainTag(List<TextBlock> blocks) {
        Map<String, Integer> sizes = new TreeMap<>();
        blocks.stream()
                .filter(TextBlock::isSentence)
                .forEach(block -> sizes.merge(block.tag(), block.size(), Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("p");
    }

    /** An element that by its name is around the article, and how much of sentences is in it. */
    private record Around(Element element, long sentences) {}

    /** Walks the page once; sums of open elements stand in arrays by depth. */
    private static final class Pass implements NodeVisitor {
        private final List<TextBlock> blocks = new ArrayList<>();
        private final List<Around> around = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private long[] sums = new long[64];
        private long[] texts = new long[64];
        private int[] firsts = new int[64];
        private String tag;
        private int tagDepth;
        private int links;
        private int linked;
        private long sentences;
        private long best;
        private int bestFrom;
        private int bestTo;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text, depth);
            } else if (node instanceof Element element) {
                grow(depth);
                if (element.tagName().equals("br")) {
                    run.append('\n');
                } else if (isBlock(element)) {
                    flush();
                }
                links += element.tagName().equals("a") ? 1 : 0;
                sums[depth] = 0;
                texts[depth] = 0;
                firsts[depth] = blocks.size();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isBlock(element) || depth == 0) {
                flush();
            }
            links -= element.tagName().equals("a") ? 1 : 0;
            if (sums[depth] > best) {
                best = sums[depth];
                bestFrom = firsts[depth];
                bestTo = blocks.size();
            }
            if (AROUND_TAGS.contains(element.tagName())
                    && AROUND.matcher(element.className() + " " + element.id()).find()) {
                around.add(new Around(element, texts[depth]));
            }
            if (depth > 0) {
                sums[depth - 1] += sums[depth];
                texts[depth - 1] += texts[depth];
            } else {
                sentences = texts[0];
            }
        }

        private void add(TextNode text, int depth) {
            if (!text.isBlank()) {
                if (tag == null) {
                    Element block = text.parent();
                    tagDepth = depth - 1;
                    while (block != null && tagDepth > 0 && !isBlock(block)) {
                        block = block.parent();
                        tagDepth--;
                    }
                    tag = block == null ? "" : block.tagName();
                }
                linked += links > 0 ? TextBlock.size(text.getWholeText()) : 0;
            }
            // In the source of a page a line end is a blank like any other; only br makes one.
            run.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
        }

        private void flush() {
            if (tag != null) {
                for (String text : run.toString().split("\n(?:[\\s\u00a0]*\n)+")) {
                    String plain = text.replaceAll("[ \\t\\f\u00a0]+", " ")
                            .replaceAll(" ?\n ?", "\n")
                            .strip();
                    if (!plain.isEmpty()) {
                        add(plain);
                    }
                }
            }
            run.setLength(0);
            tag = null;
            linked = 0;
        }

        private void add(String text) {
            int size = TextBlock.size(text);
            TextBlock block = new TextBlock(text, tag, size, Math.min(size, linked));
            linked -= block.linked();
            blocks.add(block);
            sums[tagDepth] += block.value();
            texts[tagDepth] += block.isSentence() ? size : 0;
        }

        private void grow(int depth) {
            if (depth >= sums.length) {
                sums = Arrays.copyOf(sums, depth * 2);
                texts = Arrays.copyOf(texts, depth * 2);
                firsts = Arrays.copyOf(firsts, depth * 2);
            }
        }

        private static boolean isBlock(Element element) {
            return element.isBlock() || CELLS.contains(element.tagName());
        }
    }
}
