package dev.mdepreflight.internal.json;

/** JSON Pointers (RFC 6901). */
public final class JsonPointer {
    private JsonPointer() {}

    /** The reference token of a name (section 3): the tilde first, or the one of ~1 would be escaped again. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
