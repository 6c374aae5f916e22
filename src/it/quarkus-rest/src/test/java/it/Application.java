package it;

import io.quarkus.test.QuarkusUnitTest;

/** Applications that are made of a test's classes. */
final class Application {
    private Application() {}

    /** One with the resources, and with what registers the check. */
    static QuarkusUnitTest of(Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(
                                Application.class, Client.class, Indicators.class, Indicators.Bound.class, Indicators.Note.class, Indicators.Other.class)
                        .addClasses(classes));
    }

    /** Whether an exception, or one of its causes, says something. */
    static boolean says(Throwable thrown, String text) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
