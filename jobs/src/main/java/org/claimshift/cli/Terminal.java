package org.claimshift.cli;

import java.io.PrintStream;

/** What the launcher found out about the terminal: a JVM under spark-submit cannot tell by itself. */
final class Terminal {
    private Terminal() {}

    /** Standard error if a person looks at it, else null. */
    static PrintStream forProgress() {
        return "1".equals(System.getenv("CLAIMSHIFT_TTY")) ? System.err : null;
    }
}
