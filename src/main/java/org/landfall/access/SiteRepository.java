package org.landfall.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SiteRepository extends JpaRepository<SiteEntity, UUID> {
    List<SiteEntity> findAllByOrderByNameAsc();

    Optional<SiteEntity> findByNameIgnoreCase(String name);
}
