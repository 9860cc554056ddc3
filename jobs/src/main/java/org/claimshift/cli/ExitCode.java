package org.claimshift.cli;

/** What a command's exit code says. In cluster mode codes above 0 are an exception; {@code claimshift status} gives the code. */
final class ExitCode {
    /** Published, or done. */
    static final int OK = 0;
    /** An error that nobody foresaw. */
    static final int CRASHED = 1;
    /** The command line or the configuration is wrong; nothing was begun. */
    static final int USAGE = 2;
    /** A check failed; nothing was published. */
    static final int CHECK_FAILED = 3;
    /** Published, but the date has no articles and {@code --fail-on-empty} was given. */
    static final int EMPTY = 4;

    private ExitCode() {}
}
