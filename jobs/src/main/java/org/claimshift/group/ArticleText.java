package org.claimshift.group;

import java.util.List;

/**
 * What grouping reads of an article.
 *
 * @param title headline, or null
 * @param body text without its furniture
 * @param names canonical names of its entity mentions, one for each mention; empty where nothing was found
 */
record ArticleText(String title, String body, List<String> names) {}
