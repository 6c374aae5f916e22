package dev.mdepreflight.jaxrs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs while this is open. */
final class Log extends Handler implements AutoCloseable {
    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
    private final Logger logger;
    private final Level before;
    private final boolean passedOn;

    private Log(Logger logger) {
        this.logger = logger;
        this.before = logger.getLevel();
        this.passedOn = logger.getUseParentHandlers();
        logger.addHandler(this);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
    }

    static Log of(Class<?> source) {
        return new Log(Logger.getLogger(source.getName()));
    }

    List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
        logger.setUseParentHandlers(passedOn);
    }
}
