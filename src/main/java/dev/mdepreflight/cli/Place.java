package dev.mdepreflight.cli;

import dev.mdepreflight.report.Location;

/**
 * Where a finding is shown to stand.
 *
 * @param source the text
 * @param location the position in it
 */
record Place(Source source, Location location) {}
