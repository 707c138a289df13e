package org.landfall.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Site")
@Table(schema = "access", name = "site")
class SiteEntity {
    @Id
    private UUID id = UUID.randomUUID();

    private String name = "";
    private Instant created = Instant.now();

    protected SiteEntity() {}

    static SiteEntity create(String name) {
        SiteEntity site = new SiteEntity();
        site.name = name;
        return site;
    }

    void rename(String newName) {
        name = newName;
    }

    Site toRecord() {
        return new Site(new SiteId(id), name);
    }
}
