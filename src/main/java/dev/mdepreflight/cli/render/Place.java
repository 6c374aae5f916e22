package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Location;

/** The location of a finding in a source. */
public record Place(Source source, Location location) {}
