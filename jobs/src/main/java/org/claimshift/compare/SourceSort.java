package org.claimshift.compare;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sort of people, or thing, a source is; "officials" may stand for a minister, "local media" may not. */
enum SourceSort {
    DOCUMENT("document paper draft memo letter filing statement file data record records transcript email"),
    /** What shows and does not speak: whoever tells what is to be seen there tells it in the own voice. */
    EVIDENCE("video footage image photo photograph picture clip recording film"),
    CRITIC("critic opponent opposition activist campaigner rival"),
    SUPPORTER("supporter ally proponent backer"),
    EXPERT("analyst expert observer researcher scientist economist study academic professor"),
    WITNESS("witness resident bystander neighbour neighbor villager survivor passenger local"),
    MEDIA("media report newspaper outlet press broadcaster journalist reporter daily"),
    OFFICIAL(
            "official authority government spokesman spokeswoman spokesperson minister ministry police officer commander"
                    + " chief president secretary diplomat military prosecutor mayor aide adviser advisor general agency"
                    + " administration department senator lawmaker governor director head army embassy court investigator");

    private final Set<String> nouns;

    SourceSort(String nouns) {
        this.nouns = Set.of(nouns.split(" "));
    }

    private static final Map<String, SourceSort> BY_NOUN = Stream.of(values())
            .flatMap(sort -> sort.nouns.stream().map(noun -> Map.entry(noun, sort)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Of words in the singular; of several sorts the first of this list, since critics may be officials as well. */
    static Optional<SourceSort> of(Collection<String> words) {
        return words.stream().map(BY_NOUN::get).filter(sort -> sort != null).min(SourceSort::compareTo);
    }
}
