package dev.mdepreflight.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How many bytes work allocates: a measure of work that does not depend on the speed of the machine. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Runs something in this thread and returns the number of bytes that it allocates. */
    public static <E extends Exception> long of(Work<E> work) throws E {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
