package org.claimshift.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The settings: {@code conf/claimshift.conf} as shipped in the jar, under a file of the user's, under {@code --set}. The
 * shipped file is also the grammar: a key it does not have, or a value of another type, is a problem.
 */
final class Settings {
    private static final String SHIPPED = "/conf/claimshift.conf";
    private static final ConfigParseOptions STRICT =
            ConfigParseOptions.defaults().setAllowMissing(false);

    private static final List<String> OPEN = List.of(
            "claimshift.ingest.agency-names",
            "claimshift.annotate.entity-tags",
            "claimshift.annotate.attribution-tags");

    private final Config config;

    private Settings(Config config) {
        this.config = config;
    }

    /** Loads them; what is wrong is added to {@code problems}, one sentence each, and the rest is loaded all the same. */
    static Settings load(String file, Map<String, String> sets, Configuration hadoop, List<String> problems) {
        Config shipped = shipped();
        Config merged = shipped;
        if (file != null) {
            try (Reader in = new InputStreamReader(
                    new Path(file).getFileSystem(hadoop).open(new Path(file)), StandardCharsets.UTF_8)) {
                merged = over(ConfigFactory.parseReader(in, STRICT), merged, "In " + file, problems);
            } catch (IOException | IllegalArgumentException e) {
                problems.add("Cannot read the configuration file '" + file + "': " + e.getMessage() + ".");
            } catch (ConfigException e) {
                problems.add("The configuration file '" + file + "' is not HOCON: " + e.getMessage() + ".");
            }
        }
        for (Map.Entry<String, String> set : sets.entrySet()) {
            String key = set.getKey().startsWith("claimshift.") ? set.getKey() : "claimshift." + set.getKey();
            try {
                merged = over(
                        ConfigFactory.parseString(key + "=" + set.getValue()), merged, "In --set " + set, problems);
            } catch (ConfigException e) {
                problems.add("--set " + set + " is not key=value in HOCON: " + e.getMessage() + ".");
            }
        }
        return new Settings(merged.resolve());
    }

    private static Config shipped() {
        try (Reader in = new InputStreamReader(Settings.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8)) {
            return ConfigFactory.parseReader(in, STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Config over(Config upper, Config lower, String where, List<String> problems) {
        for (Map.Entry<String, ConfigValue> entry : upper.entrySet()) {
            String key = entry.getKey();
            if (!lower.hasPathOrNull(key)) {
                if (!isInOpenObject(key)) {
                    problems.add(where + ": there is no setting '" + key + "'; conf/claimshift.conf lists them all.");
                }
            } else if (!sameKind(entry.getValue(), lower.getValue(key))) {
                problems.add(where + ": '" + key + "' must be a "
                        + lower.getValue(key).valueType().name().toLowerCase(Locale.ROOT) + ", not "
                        + entry.getValue().render() + ".");
            }
        }
        return upper.withFallback(lower);
    }

    /** Under these keys stand the user's own names, of which the shipped file can give examples only. */
    private static boolean isInOpenObject(String key) {
        return OPEN.stream().anyMatch(open -> key.startsWith(open + "."));
    }

    private static boolean sameKind(ConfigValue given, ConfigValue wanted) {
        ConfigValueType a = given.valueType();
        ConfigValueType b = wanted.valueType();
        // --set gives unquoted text for everything, and HOCON reads a number as a string where one is wanted.
        return a == b || (b == ConfigValueType.STRING && a != ConfigValueType.LIST && a != ConfigValueType.OBJECT);
    }

    /** Builds a step's options from its section {@code claimshift.<name>}; a value out of range is a problem. */
    <T> T section(String name, Function<Config, T> build, List<String> problems) {
        try {
            return build.apply(config.getConfig("claimshift." + name));
        } catch (IllegalArgumentException | ConfigException e) {
            problems.add("Setting " + e.getMessage());
            return null;
        }
    }
}
