"""What a council sets for its runs: files of settings, profiles, waivers, baselines."""
