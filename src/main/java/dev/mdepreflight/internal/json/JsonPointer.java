package dev.mdepreflight.internal.json;

/** JSON Pointers (RFC 6901). */
public final class JsonPointer {
    private JsonPointer() {}

    /** Escapes a name as a reference token (section 3). The tilde is replaced first, because {@code ~1} contains a tilde. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
