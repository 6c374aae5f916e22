package dev.mdepreflight.internal.device;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version that consists of numbers separated by dots. */
record DottedNumber(List<Integer> parts) {
    /** The most digits with which every part fits an int. */
    private static final int MAX_DIGITS = 9;
    /** More parts than any version has. */
    private static final int MAX_PARTS = 8;

    /** Reads the version at the beginning of a string; null if there is none. */
    static @Nullable DottedNumber of(String text) {
        String version = text.strip();
        List<Integer> parts = new ArrayList<>();
        int at = 0;
        while (parts.size() < MAX_PARTS) {
            int from = at;
            while (at < version.length() && isDigit(version.charAt(at))) {
                at++;
            }
            if (at == from || at - from > MAX_DIGITS) {
                break;
            }
            parts.add(Integer.parseInt(version, from, at, 10));
            if (at == version.length() || version.charAt(at) != '.') {
                return new DottedNumber(parts);
            }
            at++;
        }
        return null;
    }

    /** Unlike Character.isDigit, accepts only ASCII digits. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int first() {
        return parts.get(0);
    }

    /** Returns the part at an index; null if there is none. */
    @Nullable
    Integer part(int index) {
        return index < parts.size() ? parts.get(index) : null;
    }

    /** Whether this version is definitely lower. A missing part can have any value. */
    boolean isBelow(DottedNumber other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int difference = Integer.compare(parts.get(i), other.parts.get(i));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
