package dev.mdepreflight.internal.request.odata;

/** A range of the value of a query option, in UTF-16 units of the decoded text. */
interface TextSpan {
    /** Where the range begins. */
    int from();

    /** Where the range ends. */
    int to();

    static TextSpan of(int from, int to) {
        record Range(int from, int to) implements TextSpan {}
        return new Range(from, to);
    }
}
