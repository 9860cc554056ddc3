package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.Daily.example/A/b/,https://daily.example/A/b",
        "https://daily.example:443/a?b=2&a=1&utm_medium=x&fbclid=9#frag,https://daily.example/a?a=1&b=2",
        "https://amp.daily.example/a/amp/,https://daily.example/a",
        "https://m.daily.example/amp/a,https://daily.example/a",
        "https://daily.example/a b|c,https://daily.example/a%20b%7Cc"
    })
    void bringsToOneForm(String address, String canonical) {
        assertThat(Addresses.canonical(address)).contains(canonical);
    }

    @Test
    void aFrontPageOrNoAddressIsNoStory() {
        assertThat(Addresses.canonical("https://daily.example/")).isEmpty();
        assertThat(Addresses.canonical("daily.example/a")).isEmpty();
        assertThat(Addresses.canonical("::")).isEmpty();
        assertThat(Addresses.canonical(null)).isEmpty();
    }
}
