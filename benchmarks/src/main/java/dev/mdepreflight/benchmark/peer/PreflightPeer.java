package dev.mdepreflight.benchmark.peer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Report;

/** A {@link Preflight} on bytes. It makes the full report: all faults, with place and wording. */
final class PreflightPeer implements Peer {
    private final Preflight preflight;
    private final Target target;

    PreflightPeer(Preflight preflight, Target target) {
        this.preflight = preflight;
        this.target = target;
    }

    @Override
    public boolean check(byte[] body) {
        return report(preflight, target, body).isClean();
    }

    static Report report(Preflight preflight, Target target, byte[] body) {
        Operation operation = target.operation();
        return operation == null ? preflight.check(target.type(), body) : preflight.check(operation, body);
    }
}
