package dev.mdepreflight.benchmark.peer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.report.Limits;

/**
 * The thorough path of the library alone.
 *
 * <p>No setting turns the fast path off. But it counts no tokens, so it leaves every body to the thorough path that has more bytes than the
 * limit of tokens; and that takes the body, since a body has fewer tokens than bytes. A limit of one token less than there are bytes thus
 * costs the fast path one comparison. A test sees by what is allocated that the thorough path is taken.
 */
final class ThoroughPreflightPeer implements Peer {
    private final Target target;
    private volatile Preflight preflight = Preflight.create();

    ThoroughPreflightPeer(Target target) {
        this.target = target;
    }

    @Override
    public void prepare(byte[] body) {
        Limits limits = Limits.builder().maxTokenCount(body.length - 1).build();
        preflight = Preflight.builder().limits(limits).build();
    }

    @Override
    public boolean check(byte[] body) {
        return PreflightPeer.report(preflight, target, body).isClean();
    }
}
