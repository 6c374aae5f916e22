package dev.mdepreflight.cli.http;

/** A range of an HTTP file, in bytes. */
record TextRange(int from, int to) {}
