package org.claimshift.evaluate;

import java.util.List;
import java.util.stream.Stream;

/** Who prints the made articles, and what else they put on the page. */
final class OriginOutlets {
    static final List<String> AGENCIES = List.of("Reuters", "Associated Press", "Agence France-Presse");
    static final List<String> OUTLETS = Stream.of("Harrow", "Kelby", "Oxmoor", "Saltney", "Tarnbrook", "Wexcombe")
            .flatMap(town ->
                    Stream.of("Post", "Courier", "Mail", "Observer", "Tribune").map(name -> town + " " + name))
            .toList();

    private OriginOutlets() {}

    /** Some 40 words. */
    static String furniture(String outlet) {
        return "Sign up for the " + outlet + " newsletter and get the stories of the day in your inbox every morning.\n"
                + "Copyright " + outlet
                + " Group. No part of this page may be stored, broadcast or printed again without"
                + " written permission of the publisher.";
    }

    /** Some 90 more. */
    static String moreFurniture(String outlet) {
        return "The " + outlet
                + " is a member of the Press Complaints Board. If you think that something in this article is"
                + " wrong, write to the readers' editor and we will look into it within three working days.\n"
                + "Support local journalism: for the price of a cup of coffee a month you can read all of the " + outlet
                + " without advertisements, on your phone, on your tablet and in print on Saturdays.\n"
                + "Most read this week: where to swim, what to cook, which roads are closed, and who won the garden prize.";
    }
}
