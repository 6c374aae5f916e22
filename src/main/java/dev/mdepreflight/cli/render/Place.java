package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Location;

/**
 * Where a finding is shown to stand.
 *
 * @param source the text
 * @param location the position in it
 */
public record Place(Source source, Location location) {}
