package org.claimshift.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the articles of a cluster name. Two clusters clash where each has a name of its own: most of its articles lead
 * with it, and not one article of the other has it anywhere. So the twin of an event is told from it, the same shop or
 * title or court case with another town or person, whose texts are alike in all else. Numbers never keep two apart.
 */
final class Profile {
    /** Articles; fewer may well leave out what others lead with. */
    private static final int FEWEST = 3;
    /** Of the cluster's articles. */
    private static final double MOST = 0.6;

    private int articles;
    private final Map<Integer, Integer> leading = new HashMap<>();
    private final Set<Integer> anywhere = new HashSet<>();

    static Profile of(List<Features> articles) {
        Profile profile = new Profile();
        articles.forEach(profile::add);
        return profile;
    }

    private void add(Features article) {
        articles++;
        for (int term : article.body().terms()) {
            anywhere.add(term);
        }
        for (int term : article.names().terms()) {
            anywhere.add(term);
            if (article.lede().has(term)) {
                leading.merge(term, 1, Integer::sum);
            }
        }
    }

    /** Takes in the articles of another cluster. */
    void add(Profile other) {
        articles += other.articles;
        other.leading.forEach((term, count) -> leading.merge(term, count, Integer::sum));
        anywhere.addAll(other.anywhere);
    }

    boolean clashes(Profile other) {
        return articles >= FEWEST && other.articles >= FEWEST && hasOwnName(other) && other.hasOwnName(this);
    }

    private boolean hasOwnName(Profile other) {
        return leading.entrySet().stream()
                .anyMatch(name -> name.getValue() >= MOST * articles && !other.anywhere.contains(name.getKey()));
    }
}
