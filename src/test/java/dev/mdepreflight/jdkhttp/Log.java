package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.SendPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged of requests. */
final class Log {
    interface Action {
        void run() throws Exception;
    }

    private Log() {}

    /** The messages of at least INFO that are logged while something is done. */
    static List<String> during(Action action) throws Exception {
        List<String> messages = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(SendPolicy.class.getName());
        boolean passedOn = logger.getUseParentHandlers();
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(passedOn);
        }
        return messages;
    }
}
