package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    /** Each row: a text that names Ada Moor, and whether it tells what she is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Health Minister Ada Moor resigned.                         | true
        The teacher Ada Moor resigned.                             | true
        Dr. Ada Moor resigned.                                     | true
        Ada Moor, the mayor of Lund, resigned.                     | true
        Ada Moor, 45, a miner, resigned.                           | true
        Ada Moor, who heads the bank, resigned.                    | true
        The head of the bank, Ada Moor, resigned.                  | true
        Ada Moor of the Water Board resigned.                      | true
        Ada Moor is the mayor of Lund.                             | true
        Grandmother-of-five Ada Moor resigned.                     | true
        Ada Moor resigned.                                         | false
        Ada Moor, 45, resigned.                                    | false
        Mrs Ada Moor of Mill Lane resigned.                        | false
        Last year Ada Moor resigned.                               | false
        Ada Moor, who was not at home, resigned.                   | false
        The minister resigned. Ada Moor did not.                   | false
        """)
    void told(String text, boolean expected) {
        String entities = "PER Ada Moor" + (text.contains("Water Board") ? "; ORG Water Board" : "");
        Document doc = Texts.doc("body", text, entities);
        Roles roles = new EntityNames(List.of(doc), Aliases.shipped()).roles();
        assertThat(roles.isTold("Ada Moor", text.length())).as(text).isEqualTo(expected);
    }
}
