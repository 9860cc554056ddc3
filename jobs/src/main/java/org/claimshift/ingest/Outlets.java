package org.claimshift.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The registry of outlets ({@code conf/outlets.csv}): host, outlet, owner, agency, and perhaps the zone of the outlet's
 * clock.
 */
final class Outlets implements Serializable {
    private static final String HEADER = "host,outlet,owner,agency";
    private static final String HEADER_WITH_ZONE = HEADER + ",zone";

    private final Map<String, String> nameOfHost = new HashMap<>();
    private final Map<String, String> nameOfName = new HashMap<>();
    private final Map<String, ZoneId> zoneOfName = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();

    /**
     * Reads the registry.
     *
     * @param file any Hadoop path; empty for the registry that comes with the program
     * @throws IllegalArgumentException naming every line that is wrong
     */
    static Outlets load(String file, Configuration hadoop) {
        try (InputStream in = open(file, hadoop);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read ingest.outlets-file '" + file + "': " + e.getMessage(), e);
        }
    }

    private static InputStream open(String file, Configuration hadoop) throws IOException {
        if (file.isEmpty()) {
            return Outlets.class.getResourceAsStream("/conf/outlets.csv");
        }
        Path path = new Path(file);
        return path.getFileSystem(hadoop).open(path);
    }

    static Outlets parse(List<String> lines) {
        Outlets outlets = new Outlets();
        List<String> problems = new ArrayList<>();
        String header = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!header.equals(HEADER) && !header.equals(HEADER_WITH_ZONE)) {
            problems.add("its first line is neither '" + HEADER + "' nor '" + HEADER_WITH_ZONE + "'");
        }
        int most = header.equals(HEADER_WITH_ZONE) ? 5 : 4;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length < 4
                    || cells.length > most
                    || cells[1].isBlank()
                    || !cells[3].strip().matches("true|false")) {
                problems.add("line " + (i + 1) + " is not " + header + " (agency: true or false): " + line);
            } else if (cells.length > 4 && !outlets.addZone(cells[1].strip(), cells[4].strip())) {
                problems.add("line " + (i + 1) + " names no time zone such as Europe/Berlin: " + line);
            } else if (!outlets.add(
                    cells[0].strip(), cells[1].strip(), cells[3].strip().equals("true"))) {
                problems.add("line " + (i + 1) + " repeats the host " + cells[0].strip());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The registry of outlets is wrong: " + String.join("; ", problems));
        }
        return outlets;
    }

    private boolean add(String host, String outlet, boolean agency) {
        nameOfName.putIfAbsent(fold(outlet), outlet);
        if (agency) {
            agencies.add(outlet);
        }
        return host.isEmpty() || nameOfHost.putIfAbsent(Addresses.plainHost(host), outlet) == null;
    }

    /** An outlet's first zone counts. */
    private boolean addZone(String outlet, String id) {
        try {
            if (!id.isEmpty()) {
                zoneOfName.putIfAbsent(outlet, ZoneId.of(id));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The outlet that a host belongs to; the registry's longest entry that the host ends in decides. */
    Optional<String> ofHost(String host) {
        for (String rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            String name = nameOfHost.get(rest);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The registry's spelling of a name or host name written by a collection. */
    Optional<String> ofName(String name) {
        Optional<String> known = Optional.ofNullable(nameOfName.get(fold(name)));
        return known.isPresent() || !name.contains(".") ? known : ofHost(Addresses.plainHost(name));
    }

    /** The folder of a file that is an outlet's name or host, the nearest first, as the folder spells it. */
    Optional<String> ofFolder(String file) {
        String[] parts = file.split("/");
        for (int i = parts.length - 2; i >= 0; i--) {
            if (!parts[i].isEmpty() && ofName(parts[i]).isPresent()) {
                return Optional.of(parts[i]);
            }
        }
        return Optional.empty();
    }

    /** The zone of the outlet's clock, if the registry names one. */
    Optional<ZoneId> zone(String outlet) {
        return Optional.ofNullable(zoneOfName.get(outlet));
    }

    /** The outlets that are news agencies. */
    Set<String> agencies() {
        return agencies;
    }

    /** Folder names write hyphens for blanks; "the" comes and goes. */
    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").replaceFirst("^the ", "");
    }
}
