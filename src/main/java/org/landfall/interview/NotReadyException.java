package org.landfall.interview;

/** An interview does not begin, for the reason that it carries. */
public final class NotReadyException extends RuntimeException {
    private final transient Obstacle obstacle;

    NotReadyException(Obstacle obstacle) {
        super(obstacle.getClass().getSimpleName());
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
