package dev.mdepreflight.benchmark.peer;

import com.alibaba.fastjson2.JSON;
import dev.mdepreflight.benchmark.body.Target;

/** fastjson2 binds the record of the catalog and checks nothing: the cost of reading alone, by the fastest binding in wide use. */
final class Fastjson2Peer implements Peer {
    private final Class<? extends Record> type;

    Fastjson2Peer(Target target) {
        this.type = target.type();
    }

    @Override
    public boolean check(byte[] body) {
        return bind(body) != null;
    }

    Record bind(byte[] body) {
        return JSON.parseObject(body, type);
    }
}
