package dev.mdepreflight.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Configures {@code java.util.logging} to show warnings and worse, if anything in the process ever logs.
 *
 * <p>Hibernate Validator tells its version at INFO, which does not belong on standard error. Setting a logger's level would
 * start the logging system in every run; as the class that {@link LogManager} is told to configure itself by, this one
 * costs nothing unless something logs.
 */
public final class QuietLogging {

    private static final String CONFIGURATION_CLASS = "java.util.logging.config.class";
    private static final String CONFIGURATION_FILE = "java.util.logging.config.file";
    private static final String CONFIGURATION = "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n";

    /**
     * Configures the logging system; called by {@link LogManager} itself.
     *
     * @throws IOException if the configuration cannot be read, which lies in memory
     */
    public QuietLogging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Asks for this configuration, unless the user asked for another; on the module path that is the user's to do. */
    static void prepare() {
        boolean isConfigured =
                System.getProperty(CONFIGURATION_CLASS) != null || System.getProperty(CONFIGURATION_FILE) != null;
        // The logging module cannot reach into a named module that does not export the class to it.
        if (!isConfigured && !QuietLogging.class.getModule().isNamed()) {
            System.setProperty(CONFIGURATION_CLASS, QuietLogging.class.getName());
        }
    }
}
