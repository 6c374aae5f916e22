package dev.mdepreflight.cli.http;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Places;
import dev.mdepreflight.cli.render.Positions;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with a target, a content type and a body.
 *
 * @param contentType the value of the header; null if it is unknown
 * @param body the body; empty if there is none
 */
public record WholeRequest(
        String method, MappedText target, @Nullable String contentType, MappedText body) {
    public Report check(Preflight preflight) {
        return preflight.check(
                Request.of(method, target.text()).contentType(contentType).body(body.bytes()));
    }

    /** {@return the places of the findings of a report on this request} */
    public Places places(Report report) {
        Map<Finding, MappedText.Spot> spots = new HashMap<>();
        for (Finding finding : report.findings()) {
            MappedText text = finding.part() == Part.BODY ? body : target;
            MappedText.Spot spot = finding.location() == null ? null : text.spot(finding.location());
            if (spot != null) {
                spots.put(finding, spot);
            }
        }
        Positions positions = new Positions(spots.values());
        return finding -> {
            MappedText.Spot spot = spots.get(finding);
            return spot == null ? null : positions.place(spot);
        };
    }
}
